import { kind, type ProblemKind } from './problem-kind.js';

/** What may be refused of procedures, sensors, calendars and registers. */
export const definitionProblems = {
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
  'sensor.alreadyReached': kind(
    409,
    'A esta persona ya se le ha propuesto en este periodo.',
    'A esta persona ja se li ha proposat en este període.',
    'It has already been proposed to this person in this period.',
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
