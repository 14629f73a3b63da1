// What criteria and sensors may read of the register. A fact that is not declared here does not exist for them.
import type { ValueType } from '../../definition/scalar.js';
import { type Localized, words } from '../localized.js';
import { columnLabels } from '../rows/column-labels.js';
import type { RegisterFileId } from '../rows/register-files.js';

export interface FactDeclaration {
  /** Name inside its group: a member's `birthDate` is read as `members` → `birthDate`. */
  readonly name: string;
  readonly type: ValueType;
  /** The values of a `choice`. */
  readonly options?: readonly string[];
  readonly label: Localized;
  /** Whether the register may not hold it; a criterion that reads it can end as "data missing". */
  readonly mayBeMissing: boolean;
  /** The file that says it. */
  readonly source: RegisterFileId;
}

type Extra = { options?: readonly string[]; mayBeMissing?: true };
const fact =
  (source: RegisterFileId) =>
  (
    name: string,
    type: ValueType,
    label: Localized,
    { options, mayBeMissing }: Extra = {},
  ): FactDeclaration => ({
    name,
    type,
    label,
    source,
    mayBeMissing: mayBeMissing ?? false,
    ...(options ? { options } : {}),
  });
const missing = { mayBeMissing: true } as const;

const label = columnLabels;
const ofPerson = fact('people');
const ofTitle = fact('titles');
const ofProperty = fact('properties');
const ofDiscount = fact('discounts');
const ofAddress = fact('addresses');
const ofHousehold = fact('households');

const isHome = words('Es la casa donde viven', 'És la casa on viuen', 'Is the home they live in');
const address = words('Dirección', 'Adreça', 'Address');
const holderInHousehold = words(
  'El titular vive en el hogar',
  'El titular viu en la llar',
  'Holder lives in the household',
);
const mayBeOffered = words(
  'Se le puede escribir con propuestas',
  'Se li pot escriure amb propostes',
  'May be offered services',
);

const person: readonly FactDeclaration[] = [
  ofPerson('personId', 'text', label.personId),
  ofPerson('firstName', 'text', label.givenName),
  ofPerson('fullName', 'text', words('Nombre y apellidos', 'Nom i cognoms', 'Full name')),
  ofPerson('sex', 'choice', label.sex, { options: ['female', 'male'] }),
  ofPerson('birthDate', 'date', label.birthDate, missing),
  ofPerson(
    'bornNotBefore',
    'date',
    words('Nació no antes del', 'Va nàixer no abans del', 'Born not before'),
    missing,
  ),
  ofPerson(
    'bornNotAfter',
    'date',
    words('Nació no después del', 'Va nàixer no després del', 'Born not after'),
    missing,
  ),
  ofPerson('age', 'number', words('Edad', 'Edat', 'Age'), missing),
  ofPerson('adult', 'boolean', words('Mayor de edad', "Major d'edat", 'Of age'), missing),
  ofPerson('idMasked', 'text', words('NIF con asteriscos', 'NIF amb asteriscs', 'Masked NIF'), missing),
  ofPerson('hasIdNumber', 'boolean', words('Tiene NIF o NIE', 'Té NIF o NIE', 'Has an NIF or NIE')),
  ofPerson('nationality', 'text', label.nationality),
  ofPerson('language', 'choice', label.language, { options: ['ca-valencia', 'es', 'unstated'] }),
  ofPerson('email', 'text', label.email, missing),
  ofPerson('phone', 'text', label.phone, missing),
  ofPerson('electedElectronic', 'boolean', label.electedElectronic),
  ofPerson('opposesConsultations', 'boolean', label.opposesConsultations),
  ofPerson('mayBeOffered', 'boolean', mayBeOffered),
  ofPerson('resident', 'boolean', words('Vive en el municipio', 'Viu en el municipi', 'Resident')),
  ofPerson('relationship', 'choice', label.relationship, {
    options: ['holder', 'spouse', 'child', 'parent', 'other'],
    mayBeMissing: true,
  }),
  ofPerson('registeredSince', 'date', label.registeredSince, missing),
  ofPerson('addressSince', 'date', label.addressSince, missing),
  fact('deaths')('deceasedOn', 'date', label.deceasedOn, missing),
];

/** Every readable fact, by the group it belongs to: the subject itself (`person`, `household`) or a relation. */
export const factCatalogue = {
  person,
  household: [
    ofHousehold('id', 'text', label.householdId),
    ofHousehold('kind', 'choice', label.kind, { options: ['family', 'collective'] }),
    ofHousehold('addressId', 'text', label.addressId),
    ofAddress('address', 'text', address),
    ofAddress('cadastralRef', 'text', label.cadastralRef, missing),
    ofPerson('size', 'number', words('Número de personas', 'Nombre de persones', 'Number of people')),
    ofPerson('mayBeOffered', 'boolean', mayBeOffered),
  ],
  members: person,
  titles: [
    ofTitle('number', 'text', label.titleNumber),
    ofTitle('holderId', 'text', label.holderId),
    ofTitle('holderInHousehold', 'boolean', holderInHousehold),
    ofTitle('category', 'choice', label.category, { options: ['general', 'special'] }),
    ofTitle('issuedOn', 'date', label.issuedOn),
    ofTitle('expiresOn', 'date', label.expiresOn),
    ofTitle('inForce', 'boolean', words('Título en vigor', 'Títol en vigor', 'Title in force')),
    ofTitle('childCount', 'number', label.childCount),
    ofTitle('renewalAppliedOn', 'date', label.renewalAppliedOn, missing),
  ],
  properties: [
    ofProperty('cadastralRef', 'text', label.cadastralRef),
    ofAddress('address', 'text', address, missing),
    ofProperty('use', 'choice', label.use, {
      options: ['dwelling', 'parking', 'storage', 'business', 'land', 'other'],
    }),
    ofAddress('isHome', 'boolean', isHome, missing),
    ofProperty('ownerKnown', 'boolean', words('Se conoce al titular', 'Es coneix el titular', 'Owner known')),
    ofProperty(
      'heldInHousehold',
      'boolean',
      words('Es de alguien del hogar', "És d'algú de la llar", 'Owned in the household'),
    ),
    ofProperty(
      'heldByTitleHolder',
      'boolean',
      words(
        'Es del titular de familia numerosa',
        'És del titular de família nombrosa',
        'Owned by the holder of the title',
      ),
      missing,
    ),
    ofProperty(
      'holderDeceased',
      'boolean',
      words('Algún titular ha muerto', 'Algun titular ha mort', 'A holder has died'),
    ),
    ofProperty('cadastralValue', 'amount', label.cadastralValue, missing),
    ofProperty('ibiQuota', 'amount', label.ibiQuota, missing),
  ],
  discounts: [
    ofDiscount('cadastralRef', 'text', label.cadastralRef),
    ofAddress('address', 'text', address, missing),
    ofAddress('isHome', 'boolean', isHome, missing),
    ofDiscount('year', 'number', label.year),
    ofDiscount('granted', 'boolean', label.granted),
    ofDiscount('rate', 'rate', label.rate),
    ofDiscount('holderId', 'text', label.holderId),
    ofDiscount('holderInHousehold', 'boolean', holderInHousehold),
  ],
} as const satisfies Record<string, readonly FactDeclaration[]>;

export type FactGroup = keyof typeof factCatalogue;

/** The declaration of a fact, or undefined when criteria may not read it. */
export const declaredFact = (group: FactGroup, name: string): FactDeclaration | undefined =>
  factCatalogue[group].find((declaration) => declaration.name === name);
