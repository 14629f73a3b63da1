import { kind, type ProblemKind } from './problem-kind.js';

/** What may be wrong with a request, or with who sends it. */
export const requestProblems = {
  'request.invalid': kind(
    400,
    'La petición tiene datos que no se entienden. Corrija los que se indican.',
    "La petició té dades que no s'entenen. Corregisca les que s'indiquen.",
    'The request has values that cannot be understood. Mend the ones listed.',
  ),
  'request.json': kind(
    400,
    'El cuerpo de la petición no es JSON válido.',
    'El cos de la petició no és JSON vàlid.',
    'The body of the request is not valid JSON.',
  ),
  'request.contentType': kind(
    415,
    'Envíe el cuerpo como application/json.',
    'Envie el cos com a application/json.',
    'Send the body as application/json.',
  ),
  'request.tooLarge': kind(
    413,
    'La petición es demasiado grande.',
    'La petició és massa gran.',
    'The request is too large.',
  ),
  'route.unknown': kind(
    404,
    'Esta dirección no existe.',
    'Esta adreça no existix.',
    'There is nothing at this address.',
  ),
  'session.required': kind(
    401,
    'Entre con su cuenta para continuar.',
    'Entre amb el seu compte per a continuar.',
    'Sign in to continue.',
  ),
  'access.denied': kind(
    403,
    'Su cuenta no puede hacer esto.',
    'El seu compte no pot fer açò.',
    'Your account may not do this.',
  ),
  'csrf.invalid': kind(
    403,
    'La página ha caducado. Vuelva a cargarla y repita la acción.',
    "La pàgina ha caducat. Torne a carregar-la i repetisca l'acció.",
    'The page has expired. Load it again and repeat the action.',
  ),
  'server.failure': kind(
    500,
    'Algo ha fallado en nuestro sistema. No se ha guardado nada.',
    "Alguna cosa ha fallat en el nostre sistema. No s'ha guardat res.",
    'Something failed in our system. Nothing was saved.',
  ),
  'server.cannotWrite': kind(
    503,
    'Ahora mismo no se puede guardar nada. No se ha perdido nada de lo anterior; vuelva a intentarlo en unos minutos.',
    "Ara mateix no es pot guardar res. No s'ha perdut res de l'anterior; torne a intentar-ho d'ací a uns minuts.",
    'Nothing can be saved just now. Nothing from before was lost; try again in a few minutes.',
  ),
  'server.stopping': kind(
    503,
    'El sistema se está reiniciando y esto ha quedado a medias. Pídalo otra vez: sigue donde estaba y nadie recibe nada dos veces.',
    "El sistema s'està reiniciant i açò ha quedat a mitges. Demane-ho una altra vegada: continua on estava i ningú rep res dos vegades.",
    'The system is being restarted and this was left halfway. Ask again: it goes on where it was and nobody gets anything twice.',
  ),
  'server.notReady': kind(
    503,
    'El sistema todavía no está listo.',
    'El sistema encara no està llest.',
    'The system is not ready yet.',
  ),
  'signIn.wrong': kind(
    401,
    'El correo o la contraseña no son correctos.',
    'El correu o la contrasenya no són correctes.',
    'The e-mail or the password is not right.',
  ),
  'signIn.tooMany': kind(
    429,
    'Demasiados intentos. Espere unos minutos y vuelva a probar.',
    'Massa intents. Espere uns minuts i torne a provar.',
    'Too many attempts. Wait a few minutes and try again.',
  ),
  'idempotency.missing': kind(
    400,
    'Falta la cabecera Idempotency-Key.',
    'Falta la capçalera Idempotency-Key.',
    'The Idempotency-Key header is missing.',
  ),
  'idempotency.reused': kind(
    422,
    'Esa Idempotency-Key ya se usó con otro contenido.',
    'Eixa Idempotency-Key ja es va usar amb un altre contingut.',
    'That Idempotency-Key was already used with another content.',
  ),
} as const satisfies Record<string, ProblemKind>;
