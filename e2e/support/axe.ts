/** Accessibility of a page as axe sees it. What only a person can judge is not here. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds serious or critical on the page as it is (WCAG 2.0 to 2.2, levels A and AA, and best practice).
 * @returns one line for each element, `where rule element: what to mend`; none when all is well.
 */
export async function seriousFindings(page: Page, where: string): Promise<string[]> {
  // No page has frames of other origins, so the run that opens a second page for them is not needed.
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${where} ${id} ${target.join(' ')}: ${(failureSummary ?? '').replaceAll(/\s+/g, ' ')}`,
      ),
    );
}
