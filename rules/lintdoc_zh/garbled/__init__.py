"""Rules of the family `garbled`, one file each."""
