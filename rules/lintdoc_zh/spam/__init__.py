"""Rules of the family `spam`, one file each."""
