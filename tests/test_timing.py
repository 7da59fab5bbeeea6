"""`--timing` names what took time, dearest first, and changes nothing else."""

from lintdoc.cli.check import FEW

BAD = "各級干部深入一線，*個鄉鎮作了發言。\n"


def test_it_names_the_rules_that_ran(lintdoc, write):
    write("a.txt", BAD)
    plain, timed = lintdoc("check", "a.txt"), lintdoc("check", "a.txt", "--timing")
    assert (timed.returncode, timed.stdout) == (plain.returncode, plain.stdout)
    head, *rows = timed.stderr.decode().splitlines()
    assert head.split() == ["ms", "ns/character", "documents", "what"]
    named = {row.split()[-1] for row in rows}
    assert {"reading", "triggers", "masked-text", "wrong-conversion"} <= named
    times = [float(row.split()[0]) for row in rows]
    assert times == sorted(times, reverse=True)


def test_it_times_every_file_even_where_results_are_kept(lintdoc, write):
    for number in range(FEW + 1):
        write(f"tree/{number}.txt", BAD)
    lintdoc("check", "tree")
    rows = lintdoc("check", "tree", "--timing").stderr.decode().splitlines()
    assert {row.split()[2] for row in rows if row.endswith(("reading", "masked-text"))} == {str(FEW + 1)}


def test_a_mended_text_is_not_mixed_with_it(lintdoc):
    done = lintdoc("check", "--fix", "--unsafe-fixes", "--timing", "-", stdin=BAD.encode())
    assert done.stdout.decode() == "各級幹部深入一線，*個鄉鎮作了發言。\n"
    assert "reading" in done.stderr.decode()
