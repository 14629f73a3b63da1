/**
 * Norms with the rank of a law: laws (state, organic, regional), legislative royal decrees and recast
 * texts, decree-laws, norms of the Union, and the usual short names of some laws.
 */
const lawRank =
  /\b(ley|llei|leyes|lo|decreto[- ]ley|decret llei|rdl|rdleg|dleg|(real )?decreto legislativo|reglamento \(ue\)|directiva|constituci[oó]n|lgt|lgs|lbrl|trlrhl|lgp|ljca|lopdgdd|lrjsp|lpac|trlotup)\b/i;

/** Whether the words that cite a norm name one with the rank of a law (a royal decree or an ordinance is not). */
export function isLawRank(citation: string): boolean {
  return lawRank.test(citation);
}
