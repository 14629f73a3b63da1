import { type Procedure, trilingual, type Waiver } from '../definition/index.js';
import { articleOf } from '../laws/index.js';
import type { Finding, Rule } from './finding.js';
import { type AnalysisContext, type AnalysisModel, analysisModel } from './model.js';
import { rules } from './rules/index.js';

/** A waiver covers its rule at its path and below; with no path, everywhere. */
function covers(waiver: Waiver, finding: Finding): boolean {
  return (
    waiver.rule === finding.rule &&
    (waiver.path === '' || finding.path === waiver.path || finding.path.startsWith(`${waiver.path}/`))
  );
}

/** What a rule finds, each place and text once: a sub-chart that is included twice is written once. */
export function findingsOf(rule: Rule, model: AnalysisModel): Finding[] {
  const found = new Map<string, Finding>();
  for (const each of rule.check(model)) {
    const article = each.article ?? rule.article;
    const reference = article === undefined ? undefined : articleOf(article);
    found.set(`${each.path} ${each.text.es}`, {
      rule: rule.code,
      severity: rule.severity,
      ...each,
      ...(article !== undefined && { article }),
      ...(reference && { reference }),
    });
  }
  return [...found.values()];
}

function run(rule: Rule, model: AnalysisModel): Finding[] {
  try {
    return findingsOf(rule, model);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        rule: 'rule.crashed',
        severity: 'error',
        path: '',
        text: trilingual(
          `La comprobación «${rule.code}» ha fallado y no se sabe si el trámite la cumple. Avise a quien mantiene Oficio: ${reason}`,
          `La comprovació «${rule.code}» ha fallat i no se sap si el tràmit la complix. Avise a qui manté Oficio: ${reason}`,
          `The check «${rule.code}» failed and it is not known whether the procedure passes it. Tell who maintains Oficio: ${reason}`,
        ),
      },
    ];
  }
}

/**
 * Checks a definition against every rule. Errors come first; findings that the town set aside carry their
 * waiver. `checks` is an argument so that the treatment of rules can be tested apart from the rules.
 */
export function analyse(
  procedure: Procedure,
  context: AnalysisContext = {},
  checks: readonly Rule[] = rules,
): Finding[] {
  const model = analysisModel(procedure, context);
  const findings = checks
    .flatMap((rule) => run(rule, model))
    .map((finding) => {
      const waiver = procedure.waivers.find((each) => covers(each, finding));
      return waiver ? { ...finding, waiver } : finding;
    });
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}

/** Whether a finding keeps the procedure from being published. */
export function blocksPublication(finding: Finding): boolean {
  return finding.severity === 'error' && finding.waiver === undefined;
}
