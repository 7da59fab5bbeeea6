"""The marks a paragraph ends with, and how long one is; without a pattern, for what looks at every text."""

from __future__ import annotations

MARKS = "。！？!?…：:.”’」』）)】》〉~～—"
ENDED = tuple("。！？!?…”」』")
LEAST = 8
SHORT = 15
LONG = 30
"""From this length on a line counts as a paragraph of prose."""
TELLING = frozenset("编編站网網码碼扫掃藏赞讚贊载載录錄陆陸权權阅閱侵究聲声锁鎖©")
"""Most lines of a site have one of these characters; a paragraph may."""
