/**
 * Norms with the rank of a law: laws (state, organic, regional), legislative royal decrees and recast
 * texts, decree-laws, norms of the Union, and the usual short names of some laws.
 */
const words =
  /\b(ley|llei|leyes|decreto[- ]ley|decret llei|decreto legislativo|decret legislatiu|reglamento \(ue\)|directiva|constituci[oó]n?)\b/i;

/** Short names only in capitals: “lo” is also an article. */
const shortNames = /\b(LO|RDL|RDLeg|DLeg|LGT|LGS|LBRL|TRLRHL|LGP|LJCA|LOPDGDD|LRJSP|LPAC|TRLOTUP)\b/;

/** Whether the words that cite a norm name one with the rank of a law (a royal decree or an ordinance is not). */
export function isLawRank(citation: string): boolean {
  return words.test(citation) || shortNames.test(citation);
}
