import { type DocumentationTable, documented as d } from './documentation.js';

/** The departments and bodies of the town, and where they are reached. */
export const townWords: DocumentationTable = {
  unit: d(
    ['Departamento', 'Una unidad del Ayuntamiento que tramita.'],
    ['Departament', 'Una unitat de l’Ajuntament que tramita.'],
    ['Department', 'A unit of the town that handles cases.'],
  ),
  'unit.contact': d(
    ['Contacto', 'Dónde se puede preguntar. El Ayuntamiento puede cambiarlo.'],
    ['Contacte', 'On es pot preguntar. L’Ajuntament pot canviar-lo.'],
    ['Contact', 'Where a person can ask. The town may replace it.'],
  ),
  contact: d(
    ['Contacto', 'Cómo hablar con quien lo lleva.'],
    ['Contacte', 'Com parlar amb qui ho porta.'],
    ['Contact', 'How to talk to who handles it.'],
  ),
  'contact.phone': d(
    ['Teléfono', 'El teléfono.'],
    ['Telèfon', 'El telèfon.'],
    ['Telephone', 'The telephone number.'],
  ),
  'contact.email': d(
    ['Correo', 'La dirección de correo electrónico.'],
    ['Correu', 'L’adreça de correu electrònic.'],
    ['E-mail', 'The e-mail address.'],
  ),
  'contact.address': d(
    ['Dirección', 'Dónde está la oficina.'],
    ['Adreça', 'On està l’oficina.'],
    ['Address', 'Where the office is.'],
  ),
  'contact.hours': d(['Horario', 'Cuándo atiende.'], ['Horari', 'Quan atén.'], ['Hours', 'When it is open.']),
  'contact.appointmentUrl': d(
    ['Cita previa', 'La página para pedir cita.'],
    ['Cita prèvia', 'La pàgina per a demanar cita.'],
    ['Appointment', 'The page to make an appointment.'],
  ),
  retention: d(
    ['Conservación', 'Los años que se guarda un expediente después de terminar.'],
    ['Conservació', 'Els anys que es guarda un expedient després d’acabar.'],
    ['Retention', 'The years that a case is kept after its end.'],
  ),
  'retention.years': d(
    ['Años', 'Años enteros desde el día en que termina el expediente. Cero: se puede borrar al terminar.'],
    ['Anys', 'Anys sencers des del dia en què acaba l’expedient. Zero: es pot esborrar en acabar.'],
    ['Years', 'Whole years from the day on which the case ends. Zero: it may be erased once it ends.'],
  ),
  organ: d(
    ['Órgano', 'El órgano que decide.'],
    ['Òrgan', 'L’òrgan que decidix.'],
    ['Organ', 'The body that decides.'],
  ),
};
