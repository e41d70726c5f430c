"""The draft: what it states that a document could bear out."""
