"""Rules of the family `encoding`, one file each."""
