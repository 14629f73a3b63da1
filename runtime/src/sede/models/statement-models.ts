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

/** Statement of accessibility, with what the town has found. Without the procedure of complaints, both addresses lead to help by a person. */
export function accessibilityModel(
  town: Town,
  site: string,
  lang: Language,
  hasProcedure: boolean,
): AccessibilityModel {
  const assessed = town.accessibility;
  const unit = town.units.find(({ id }) => id === 'accessibility');
  const door = (id: string) =>
    hasProcedure
      ? `${inLanguage(lang, sedePaths.startProcedure(accessibilityProcedure.id))}?door=${id}`
      : inLanguage(lang, sedePaths.help);
  return {
    conformance: assessed?.status ?? 'unassessed',
    site,
    exceptions: (assessed?.exceptions ?? []).map(({ reason, description, alternative }) => ({
      reason,
      description: description[lang],
      alternative: alternative?.[lang],
    })),
    assessment: assessed && {
      preparedOn: assessed.preparedOn ?? assessed.assessedOn,
      reviewedOn: assessed.assessedOn,
      method: assessed.method[lang],
    },
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
