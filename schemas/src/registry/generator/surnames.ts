// Surnames of the synthetic people, and those of people of foreign origin with their country and given names.

type Names = readonly [string, ...string[]];

export const commonSurnames: Names = [
  ...([
    'García',
    'Martínez',
    'López',
    'Sánchez',
    'Pérez',
    'Rodríguez',
    'Fernández',
    'González',
    'Gómez',
  ] as const),
  ...([
    'Navarro',
    'Romero',
    'Ruiz',
    'Torres',
    'Moreno',
    'Jiménez',
    'Muñoz',
    'Gil',
    'Serrano',
    'Blasco',
  ] as const),
  'Molina',
];

export const valencianSurnames: Names = [
  ...([
    'Ferrer',
    'Ferrando',
    'Climent',
    'Esteve',
    'Bosch',
    'Sanchis',
    'Peris',
    'Soler',
    'Vidal',
    'Llopis',
  ] as const),
  ...([
    'Mascarell',
    'Escrivà',
    'Pastor',
    'Català',
    'Boix',
    'Gimeno',
    'Alemany',
    'Aparisi',
    'Ballester',
  ] as const),
  ...([
    'Beltran',
    'Boluda',
    'Bonet',
    'Calatayud',
    'Camarasa',
    'Domingo',
    'Estruch',
    'Faus',
    'Fenollar',
  ] as const),
  ...([
    'Fuster',
    'Giner',
    'Grau',
    'Iborra',
    'Jordà',
    'Llorens',
    'Martí',
    'Mateu',
    'Micó',
    'Miquel',
    'Monzó',
  ] as const),
  ...([
    'Morant',
    'Moscardó',
    'Nadal',
    'Oliver',
    'Palau',
    'Pascual',
    'Pellicer',
    'Penadés',
    'Piera',
    'Pla',
  ] as const),
  ...([
    'Puig',
    'Ripoll',
    'Roig',
    'Ros',
    'Salvador',
    'Sempere',
    'Simó',
    'Tormo',
    'Valls',
    'Vercher',
    'Vives',
  ] as const),
];

/** A country of origin. `surnames` is 2 where people bear two. */
export interface Origin {
  readonly country: string;
  readonly weight: number;
  readonly surnames: Names;
  /** Where men bear another form. */
  readonly maleSurnames?: Names;
  readonly count: 1 | 2;
  readonly female: Names;
  readonly male: Names;
}
export const origins: readonly [Origin, ...Origin[]] = [
  {
    country: 'RO',
    weight: 26,
    surnames: ['Popescu', 'Ionescu'],
    count: 1,
    female: ['Elena', 'Ioana', 'Mihaela', 'Alina', 'Daniela'],
    male: ['Andrei', 'Ion', 'Mihai', 'Vasile', 'Cristian'],
  },
  {
    country: 'MA',
    weight: 24,
    surnames: ['El Amrani', 'Benali'],
    count: 1,
    female: ['Aya', 'Fatima', 'Salma', 'Khadija', 'Nadia'],
    male: ['Omar', 'Mohamed', 'Youssef', 'Rachid', 'Karim'],
  },
  {
    country: 'BO',
    weight: 12,
    surnames: ['Quispe', 'Rojas'],
    count: 2,
    female: ['Wendy', 'Rosario', 'Daniela', 'Miriam'],
    male: ['Wilson', 'Luis', 'Edgar', 'Rubén'],
  },
  {
    country: 'IT',
    weight: 9,
    surnames: ['Rossi', 'Bianchi'],
    count: 1,
    female: ['Chiara', 'Giulia', 'Francesca'],
    male: ['Marco', 'Matteo', 'Luca'],
  },
  {
    country: 'BR',
    weight: 8,
    surnames: ['Silva', 'Santos'],
    count: 2,
    female: ['Ana', 'Juliana', 'Camila'],
    male: ['João', 'Rafael', 'Lucas'],
  },
  {
    country: 'CN',
    weight: 6,
    surnames: ['Wang'],
    count: 1,
    female: ['Li', 'Xiu', 'Mei'],
    male: ['Wei', 'Jun', 'Bo'],
  },
  {
    country: 'BG',
    weight: 5,
    surnames: ['Petrova'],
    maleSurnames: ['Petrov'],
    count: 1,
    female: ['Ivanka', 'Desislava', 'Maria'],
    male: ['Georgi', 'Dimitar', 'Ivan'],
  },
  {
    country: 'GB',
    weight: 4,
    surnames: ['Smith'],
    count: 1,
    female: ['Emma', 'Susan', 'Karen'],
    male: ['John', 'Peter', 'Ian'],
  },
  {
    country: 'DE',
    weight: 3,
    surnames: ['Müller'],
    count: 1,
    female: ['Heike', 'Anna', 'Petra'],
    male: ['Klaus', 'Jan', 'Uwe'],
  },
  {
    country: 'PL',
    weight: 2,
    surnames: ['Kowalska'],
    maleSurnames: ['Kowalski'],
    count: 1,
    female: ['Agnieszka', 'Ewa'],
    male: ['Piotr', 'Marek'],
  },
  {
    country: 'VN',
    weight: 1,
    surnames: ['Nguyen'],
    count: 1,
    female: ['Linh', 'Mai'],
    male: ['Minh', 'Tuan'],
  },
];
