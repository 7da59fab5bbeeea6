"""Rules of the family `numbering`, one file each."""
