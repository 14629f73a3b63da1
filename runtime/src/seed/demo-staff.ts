import type { Role } from '@oficio/schemas/definition';

/** A sign-in of the demonstration. The people do not exist. */
export interface DemoAccount {
  mailbox: string;
  name: string;
  roles: Role[];
  /** Every unit of the town when absent. */
  units?: string[];
}

/** Printed at the start of a demonstration, and refused in production. */
export const DEMO_PASSWORD = 'proves-oficio-2026';

/** One account for each role, and a second officer: four eyes need two people. */
export const demoStaff: readonly DemoAccount[] = [
  { mailbox: 'tramits', name: 'Empar Llorens Vives', roles: ['procedureManager'] },
  { mailbox: 'tributs', name: 'Josep Mascarell Ros', roles: ['officer'], units: ['tax', 'oac'] },
  {
    mailbox: 'accessibilitat',
    name: 'Neus Vercher Pla',
    roles: ['officer'],
    units: ['accessibility', 'oac'],
  },
  { mailbox: 'cap', name: 'Carme Peris Soler', roles: ['headOfUnit', 'officer'] },
  { mailbox: 'alcaldia', name: 'Vicent Estruch Bosch', roles: ['signatory'] },
  { mailbox: 'secretaria', name: 'Anna Climent Tormo', roles: ['legalOfficer', 'officer'] },
  { mailbox: 'informatica', name: 'Pau Faus Morant', roles: ['administrator'] },
];
