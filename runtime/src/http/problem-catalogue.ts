import type { LocalizedText } from '@oficio/schemas/definition';

interface ProblemKind {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  title: Required<LocalizedText>;
}

const kind = (status: ProblemKind['status'], es: string, caValencia: string, en: string): ProblemKind => ({
  status,
  title: { es, 'ca-valencia': caValencia, en },
});

/**
 * Every code that the interface answers with, its HTTP status and the sentence a person reads. The one table
 * that maps refusals to HTTP; codes are stable, sentences may change.
 */
export const problemCatalogue = {
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
  'calendar.unknown': kind(
    404,
    'El calendario no es de este municipio. Elija uno de sus calendarios.',
    "El calendari no és d'este municipi. Trie un dels seus calendaris.",
    'The calendar is not of this town. Choose one of its calendars.',
  ),
  'calendar.otherLayer': kind(
    422,
    'Solo se pueden cambiar los años y los festivos de un calendario, no a quién pertenece.',
    "Només es poden canviar els anys i els festius d'un calendari, no a qui pertany.",
    'Only the years and holidays of a calendar can change, not whose it is.',
  ),
  'calendar.stale': kind(
    409,
    'Otra persona ha cambiado el calendario mientras tanto. Sus cambios siguen aquí: cargue el calendario nuevo y revíselos otra vez.',
    'Una altra persona ha canviat el calendari mentrestant. Els seus canvis continuen ací: carregue el calendari nou i revise-los una altra vegada.',
    'Somebody else changed the calendar meanwhile. Your changes are still here: load the new calendar and review them again.',
  ),
  'calendar.busy': kind(
    409,
    'Todavía se están contando los plazos del cambio anterior. Espere unos segundos y guarde otra vez.',
    'Encara es compten els terminis del canvi anterior. Espere uns segons i guarde una altra vegada.',
    'The deadlines of the change before are still being counted. Wait some seconds and save again.',
  ),
  'calendarChange.unknown': kind(
    404,
    'No hay ningún cambio de calendario con esta dirección.',
    'No hi ha cap canvi de calendari amb esta adreça.',
    'There is no change of calendar at this address.',
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
  'clock.notSimulated': kind(
    409,
    'El reloj es el real: no se puede mover.',
    'El rellotge és el real: no es pot moure.',
    'The clock is the real one: it cannot be moved.',
  ),
  'clock.backwards': kind(
    422,
    'El reloj solo avanza. Indique un momento posterior.',
    'El rellotge només avança. Indique un moment posterior.',
    'The clock only moves forward. Give a later moment.',
  ),
  'procedure.unknown': kind(
    404,
    'No hay ningún trámite con ese identificador.',
    'No hi ha cap tràmit amb eixe identificador.',
    'There is no procedure with that identifier.',
  ),
  'procedure.exists': kind(
    409,
    'Ya hay un trámite con ese identificador. Elija otro.',
    "Ja hi ha un tràmit amb eixe identificador. Trie'n un altre.",
    'There is already a procedure with that identifier. Choose another.',
  ),
  'definition.invalid': kind(
    422,
    'La definición no se puede leer. Corrija lo que se indica.',
    "La definició no es pot llegir. Corregisca el que s'indica.",
    'The definition cannot be read. Mend what is listed.',
  ),
  'draft.conflict': kind(
    409,
    'Otra persona ha guardado el borrador mientras usted lo editaba. No se ha sobrescrito nada.',
    "Una altra persona ha guardat l'esborrany mentre vosté l'editava. No s'ha sobreescrit res.",
    'Somebody else saved the draft while you were editing it. Nothing was overwritten.',
  ),
  'publish.blocked': kind(
    422,
    'El borrador tiene errores que impiden publicarlo.',
    "L'esborrany té errors que impedixen publicar-lo.",
    'The draft has errors that prevent its publication.',
  ),
  'publish.nothing': kind(
    409,
    'El borrador es igual que la última versión publicada.',
    "L'esborrany és igual que l'última versió publicada.",
    'The draft is the same as the latest published version.',
  ),
  'sensor.unknown': kind(
    404,
    'No hay ningún sensor con ese identificador.',
    'No hi ha cap sensor amb eixe identificador.',
    'There is no sensor with that identifier.',
  ),
  'sensor.notOverRegister': kind(
    409,
    'Este sensor no busca en el padrón: empieza con lo que recibe o le ocurre a un expediente. No se puede probar ni ejecutar.',
    'Este sensor no busca en el padró: comença amb el que rep o li passa a un expedient. No es pot provar ni executar.',
    'This sensor does not look at the register: it starts from what arrives or happens to a case. It cannot be tried or run.',
  ),
  'sensor.running': kind(
    409,
    'El sensor ya está en marcha. Espere a que termine.',
    'El sensor ja està en marxa. Espere que acabe.',
    'The sensor is already running. Wait until it ends.',
  ),
  'case.unknown': kind(
    404,
    'No hay ningún expediente con ese identificador.',
    'No hi ha cap expedient amb eixe identificador.',
    'There is no case with that identifier.',
  ),
  'case.stale': kind(
    409,
    'El expediente ha cambiado desde que abrió la página. Revíselo y repita la acción.',
    "L'expedient ha canviat des que va obrir la pàgina. Revise'l i repetisca l'acció.",
    'The case changed since you opened the page. Look at it and repeat the action.',
  ),
  'case.incident': kind(
    409,
    'El expediente está parado por un fallo del sistema. Se está revisando.',
    "L'expedient està parat per una fallada del sistema. S'està revisant.",
    'The case is stopped by a fault of the system. It is being looked at.',
  ),
  'entry.unknown': kind(
    422,
    'El trámite no tiene esa forma de empezar.',
    'El tràmit no té eixa manera de començar.',
    'The procedure has no such way to begin.',
  ),
  'sensor.alreadyReached': kind(
    409,
    'A esta persona ya se le ha propuesto en este periodo.',
    'A esta persona ja se li ha proposat en este període.',
    'It has already been proposed to this person in this period.',
  ),
  'case.closed': kind(
    409,
    'El expediente ya ha terminado.',
    "L'expedient ja ha acabat.",
    'The case has already ended.',
  ),
  'event.unknown': kind(
    422,
    'El trámite no conoce esa acción.',
    'El tràmit no coneix eixa acció.',
    'The procedure does not know that action.',
  ),
  'event.notNow': kind(
    409,
    'Esa acción no es posible en la fase actual.',
    'Eixa acció no és possible en la fase actual.',
    'That action is not possible in the present phase.',
  ),
  'event.conditionNotMet': kind(
    409,
    'No se cumple una condición de esa acción, o falta un dato.',
    "No es complix una condició d'eixa acció, o falta una dada.",
    'A condition of that action is not met, or a datum is missing.',
  ),
  'event.obsolete': kind(
    409,
    'Esa tarea ya no está pendiente.',
    'Eixa tasca ja no està pendent.',
    'That task is no longer pending.',
  ),
  'answers.invalid': kind(
    422,
    'Falta alguna respuesta o no es válida.',
    'Falta alguna resposta o no és vàlida.',
    'An answer is missing or not valid.',
  ),
  'task.unknown': kind(
    404,
    'No hay ninguna tarea con ese identificador.',
    'No hi ha cap tasca amb eixe identificador.',
    'There is no task with that identifier.',
  ),
  'task.closed': kind(409, 'La tarea ya está hecha.', 'La tasca ja està feta.', 'The task is already done.'),
  'task.notRetriable': kind(
    409,
    'El expediente ya ha seguido sin ese dato: volver a pedirlo no cambiaría nada.',
    "L'expedient ja ha continuat sense eixa dada: tornar a demanar-la no canviaria res.",
    'The case has already gone on without that datum: asking again would change nothing.',
  ),
  'task.recordedOnLetter': kind(
    409,
    'Esta tarea acaba al anotar el intento o la publicación en su carta.',
    "Esta tasca acaba en anotar l'intent o la publicació en la seua carta.",
    'This task ends when the attempt or the publication is recorded on its letter.',
  ),
  'task.otherUnit': kind(
    403,
    'La tarea es de otro departamento.',
    "La tasca és d'un altre departament.",
    'The task belongs to another department.',
  ),
  'task.notYours': kind(
    403,
    'La tarea es de otro departamento o pide otro puesto.',
    "La tasca és d'un altre departament o demana un altre lloc.",
    'The task belongs to another department or asks for another post.',
  ),
  'task.fourEyes': kind(
    403,
    'Debe hacerlo una persona distinta de la que hizo la tarea anterior.',
    'Ho ha de fer una persona distinta de la que va fer la tasca anterior.',
    'Somebody other than who did the earlier task must do this.',
  ),
  'message.notAllowed': kind(
    403,
    'Este sistema no puede enviar ese aviso.',
    'Este sistema no pot enviar eixe avís.',
    'This system may not send that message.',
  ),
  'message.nobodyWaits': kind(
    409,
    'Ningún expediente abierto espera ese aviso.',
    'Cap expedient obert espera eixe avís.',
    'No open case waits for that message.',
  ),
  'message.field': kind(
    400,
    'El aviso trae un dato que el procedimiento no espera de él, o de otra clase.',
    'L’avís porta una dada que el procediment no n’espera, o d’una altra classe.',
    'The message brings a datum that the procedure does not expect from it, or of another type.',
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
  'person.unknown': kind(
    404,
    'No hay ninguna persona con ese identificador.',
    'No hi ha cap persona amb eixe identificador.',
    'There is no person with that identifier.',
  ),
  'person.openCases': kind(
    409,
    'La persona tiene expedientes abiertos: deben terminar, y pasar el tiempo que se guardan, antes de borrarla. No se ha borrado nada.',
    "La persona té expedients oberts: han d'acabar, i passar el temps que es guarden, abans d'esborrar-la. No s'ha esborrat res.",
    'The person has open cases: they must end, and be kept for their time, before the person is erased. Nothing was erased.',
  ),
  'person.retention': kind(
    409,
    'Todavía hay que guardar expedientes terminados de la persona. No se ha borrado nada.',
    "Encara cal guardar expedients acabats de la persona. No s'ha esborrat res.",
    'Finished cases of the person must still be kept. Nothing was erased.',
  ),
  'person.casesChanged': kind(
    409,
    'Ha cambiado algún expediente de la persona mientras se comprobaba. No se ha borrado nada; vuelva a intentarlo.',
    "Ha canviat algun expedient de la persona mentre es comprovava. No s'ha esborrat res; torne a intentar-ho.",
    'A case of the person changed while it was being checked. Nothing was erased; try again.',
  ),
  'message.unknown': kind(
    404,
    'No hay ningún mensaje con ese identificador.',
    'No hi ha cap missatge amb eixe identificador.',
    'There is no message with that identifier.',
  ),
  'message.notPaper': kind(
    409,
    'Ese mensaje no va en papel: su entrega no se anota a mano.',
    "Eixe missatge no va en paper: la seua entrega no s'anota a mà.",
    'That message does not go on paper: its delivery is not recorded by hand.',
  ),
  'message.alreadyRecorded': kind(
    409,
    'La entrega de esta carta ya está anotada.',
    "L'entrega d'esta carta ja està anotada.",
    'The delivery of this letter is already recorded.',
  ),
  'message.dateInFuture': kind(
    422,
    'La fecha de entrega no puede ser posterior a hoy ni anterior a la carta.',
    "La data d'entrega no pot ser posterior a hui ni anterior a la carta.",
    'The date of delivery may not be after today nor before the letter.',
  ),
  'message.notNotification': kind(
    409,
    'Esa carta no es una notificación.',
    'Eixa carta no és una notificació.',
    'That letter is not a notification.',
  ),
  'message.attemptNeeded': kind(
    409,
    'Es una notificación: anota cada intento de entrega con su día y su hora (art. 42.2).',
    "És una notificació: anota cada intent d'entrega amb el seu dia i la seua hora (art. 42.2).",
    'It is a notification: record each attempt to deliver it with its day and hour (art. 42.2).',
  ),
  'message.publicationNotDue': kind(
    409,
    'Solo se publica una notificación que no se ha podido entregar (art. 44).',
    "Només es publica una notificació que no s'ha pogut entregar (art. 44).",
    'Only a notification that could not be delivered is published (art. 44).',
  ),
  'register.file.unknown': kind(
    422,
    'Ese fichero no es del registro.',
    'Eixe fitxer no és del registre.',
    'That file does not belong to the register.',
  ),
  'register.file.unreadable': kind(
    422,
    'El fichero no se puede leer como CSV en UTF-8.',
    'El fitxer no es pot llegir com a CSV en UTF-8.',
    'The file cannot be read as CSV in UTF-8.',
  ),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCatalogue;

export const isProblemCode = (code: string): code is ProblemCode => code in problemCatalogue;
