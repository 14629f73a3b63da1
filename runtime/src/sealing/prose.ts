/**
 * Sentences that long rows repeat, for the compressor to point at: how a due date was found, and the frame of
 * a letter. Rows on disk depend on every byte of it: it never changes (a test holds it); what follows better
 * sentences would be another dictionary with another format byte. The last lines are the cheapest to point at.
 */
const lines = [
  ' lunes martes miércoles jueves viernes sábado domingo dilluns dimarts dimecres dijous divendres dissabte diumenge',
  ' Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  ' de enero de 20 de febrero de marzo de abril de mayo de junio de julio de agosto de septiembre de octubre de noviembre de diciembre de 2025',
  " de gener de 20 de febrer de març d'abril de maig de juny de juliol d'agost de setembre d'octubre de novembre de desembre de 2025",
  ' January February March April May June July August September October November December 2025',
  '</p><p style="margin:0 0 16px"></td></tr><tr><td></table></body></html><!doctype html><html lang="es"><head><meta charset="utf-8"><title>',
  '<ul><li></li></ul><strong></strong><a href="https://</a>',
  'El calendario usado no incluye los festivos autonómicos de 2026: indique la comunidad autónoma.',
  'El calendari usat no inclou els festius autonòmics de 2026: indique la comunitat autònoma.',
  'The calendar used does not include the regional holidays of 2026: name the region.',
  'El calendario usado no incluye los festivos locales de El calendari usat no inclou els festius locals de The calendar used does not include the local holidays of ',
  'No cuentan: . No compten: . Left out: Son inhábiles los festivos de la sede del órgano y también los del domicilio de la persona: ',
  "Són inhàbils els festius de la seu de l'òrgan i també els del domicili de la persona: ",
  'El plazo es de 3 meses, de fecha a fecha. Ese mes no tiene el mismo día: acaba el último, El plazo es de mes, de fecha a fecha: acaba el mismo día del mes, ',
  "El termini és de 3 mesos, de data a data. Eixe mes no té el mateix dia: acaba l'últim, El termini és de mes, de data a data: acaba el mateix dia del mes, ",
  'The term is 3 months, from date to date: it ends on the same day of the month, ',
  'El plazo es de 10 días naturales, contando sábados, domingos y festivos: llega hasta el ',
  'El termini és de 10 dies naturals, comptant dissabtes, diumenges i festius: arriba fins al ',
  'The term is 10 calendar days, Saturdays, Sundays and holidays included: it reaches ',
  'El plazo es de 10 días hábiles, sin contar sábados, domingos ni festivos: llega hasta el ',
  'El termini és de 10 dies hàbils, sense comptar dissabtes, diumenges ni festius: arriba fins al ',
  'The term is 10 working days, without Saturdays, Sundays or holidays: it reaches ',
  'El último día es inhábil: domingo El plazo pasa al primer día hábil siguiente, lunes ',
  "L'últim dia és inhàbil: diumenge El termini passa al primer dia hàbil següent, dilluns ",
  'The last day is not a working day: Sunday The term moves to the next working day, Monday ',
  'El día de partida, jueves 15 de enero de 2026, no cuenta. Se empieza a contar el viernes 16 de enero de 2026.',
  'El dia de partida, dijous 15 de gener de 2026, no compta. Es comença a comptar el divendres 16 de gener de 2026.',
  'The starting day, Thursday 15 January 2026, does not count. Counting starts on Friday 16 January 2026.',
  'El plazo acaba el lunes 26 de enero de 2026 a las 23:59:59, según el reloj de la sede.',
  'El termini acaba el dilluns 26 de gener de 2026 a les 23:59:59, segons el rellotge de la seu.',
  'The term ends on Monday 26 January 2026 at 23:59:59 by the clock of the electronic office.',
];

export const prose: Buffer = Buffer.from(lines.join('\n'));
