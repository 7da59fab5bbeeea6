"""An example of a pack: a rule for medical drafts, and a reporter that counts."""

from __future__ import annotations

from lintdoc import Rule, hookimpl, rules_of


@hookimpl
def lintdoc_rules() -> list[Rule]:
    from lintdoc_medical import dosage_without_unit

    return rules_of(dosage_without_unit)


@hookimpl
def lintdoc_reporters() -> dict[str, str]:
    return {"count": "lintdoc_medical.count:report"}
