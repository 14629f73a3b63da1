/** Public paths of the sede, without the language. The same in every language, so that the switch keeps the page. */
export const sedePaths = {
  home: '/',
  procedures: '/tramites',
  procedure: (id: string) => `/tramites/${encodeURIComponent(id)}`,
  startProcedure: (id: string) => `/tramites/${encodeURIComponent(id)}/iniciar`,
  reference: '/referencia',
  identification: '/identificacion',
  signOut: '/salir',
  extendSession: '/seguir',
  offer: (reference: string) => `/of/${encodeURIComponent(reference)}`,
  refuseOffer: (reference: string) => `/of/${encodeURIComponent(reference)}/no`,
  correctOffer: (reference: string) => `/of/${encodeURIComponent(reference)}/corregir`,
  offerReceipt: (reference: string) => `/of/${encodeURIComponent(reference)}/justificante`,
  noMoreOffers: '/ofrecimientos/no-mas',
  folder: '/carpeta',
  /** What a person does about a file: an action of the language and, where it carries one, its form. */
  act: (reference: string, action: string, form?: string) =>
    ['/exp', reference, 'hacer', action, ...(form === undefined ? [] : [form])]
      .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
      .join('/'),
  file: (reference: string) => `/exp/${encodeURIComponent(reference)}`,
  notificationMeans: '/avisos/medio',
  message: (id: string) => `/mensajes/${encodeURIComponent(id)}`,
  verification: '/v',
  calculator: '/calculadora',
  /** `norm` and `article` as `articleOf` gives them. */
  article: (norm: string, article: string) =>
    `/ley/${encodeURIComponent(norm)}/${encodeURIComponent(article)}`,
  help: '/ayuda',
  accessibility: '/accesibilidad',
  privacy: '/privacidad',
  legalNotice: '/aviso-legal',
  siteMap: '/mapa',
} as const;

/** A path of the sede in a language: `/tramites` → `/es/tramites`, `/` → `/es`. */
export function inLanguage(lang: string, path: string): string {
  return path === '/' ? `/${lang}` : `/${lang}${path}`;
}
