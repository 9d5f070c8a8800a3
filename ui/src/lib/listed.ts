// Several titles in one sentence. A question keeps its mark where it stands alone; before a comma it must lose it: “叫什么名字？、
// 哪个村？” is no list.

/** The titles one after the other, each without the mark it ends in. */
export function listed(titles: readonly string[], between = '、'): string {
  return titles.map(bare).filter(Boolean).join(between);
}

function bare(title: string): string {
  return title.trim().replace(/[？?。.！!：:；;，,]+$/u, '').trim();
}
