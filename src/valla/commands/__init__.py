"""What the commands do: the command line translates, these act."""
