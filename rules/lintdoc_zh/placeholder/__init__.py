"""Rules of the family `placeholder`, one file each."""
