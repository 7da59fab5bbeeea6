"""Rules of the family `typography`, one file each."""
