"""Rules of the family `script`, one file each."""
