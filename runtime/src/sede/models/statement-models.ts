// The statements of the sede, filled with what the town has published about itself.
import type { Town } from '@oficio/schemas/registry';
import type { Language } from '../languages.js';
import type { AccessibilityModel } from '../pages/accessibility.js';
import type { HelpModel } from '../pages/help.js';
import type { LegalNoticeModel, PrivacyModel } from '../pages/legal.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';
import { contactOfUnit, officeOf } from './frame-model.js';

/** The procedure that the statement links (RD 1112/2018, article 15): its doors for reports and for complaints. */
export const accessibilityProcedure = {
  id: 'web-accessibility',
  report: 'report',
  request: 'request',
} as const;

/** Day on which these pages were last assessed; it changes with the assessment, not with the calendar. */
const ASSESSED_ON = '2026-11-22';

/** Statement of accessibility. Without the procedure of complaints, both addresses lead to help by a person. */
export function accessibilityModel(
  town: Town,
  site: string,
  lang: Language,
  hasProcedure: boolean,
): AccessibilityModel {
  const t = sedeTexts(lang);
  const unit = town.units.find(({ id }) => id === 'accessibility');
  const door = (id: string) =>
    hasProcedure
      ? `${inLanguage(lang, sedePaths.startProcedure(accessibilityProcedure.id))}?door=${id}`
      : inLanguage(lang, sedePaths.help);
  return {
    // Nobody but the makers has assessed it yet: it may not claim full conformance.
    conformance: 'partial',
    site,
    exceptions: [
      {
        reason: 'nonCompliance',
        description: t('accessibility.unassessed'),
        alternative: t('accessibility.otherWay'),
      },
    ],
    preparedOn: ASSESSED_ON,
    reviewedOn: ASSESSED_ON,
    method: t('accessibility.method'),
    contact: unit ? contactOfUnit(unit, lang) : officeOf(town, lang),
    reportHref: door(accessibilityProcedure.report),
    complaintHref: door(accessibilityProcedure.request),
  };
}

/** Who answers for personal data. */
export function privacyModel(town: Town, lang: Language): PrivacyModel {
  const officer = town.units.find(({ id }) => id === 'dpo');
  const contact = officer ? contactOfUnit(officer, lang) : officeOf(town, lang);
  return { dpoEmail: contact.email ?? contact.phone, authorityUrl: 'https://www.aepd.es' };
}

/** Who answers for the sede. */
export function legalNoticeModel(town: Town, site: string, lang: Language): LegalNoticeModel {
  const t = sedeTexts(lang);
  const { department } = officeOf(town, lang);
  return {
    site,
    holder: town.organs[0]?.name[lang] ?? department,
    createdBy: t('notice.createdBy', { department }),
  };
}

/** The departments besides the citizens' office. */
export function helpModel(town: Town, lang: Language): HelpModel {
  const { department } = officeOf(town, lang);
  return {
    departments: town.units
      .map((unit) => contactOfUnit(unit, lang))
      .filter((contact) => contact.department !== department),
  };
}
