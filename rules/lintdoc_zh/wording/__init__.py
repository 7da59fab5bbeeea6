"""Rules of the family `wording`, one file each."""
