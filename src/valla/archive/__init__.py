"""The archive: reading, storing and searching witnesses."""
