import { type DocumentationTable, documented as d } from './documentation.js';

/** The doors of a procedure: their nature, their offer, their appeals and who answers for automatic acts. */
export const entryWords: DocumentationTable = {
  entry: d(
    ['Entrada', 'Una puerta del diagrama con su naturaleza legal: reloj, silencio y final.'],
    ['Entrada', 'Una porta del diagrama amb la seua naturalesa legal: rellotge, silenci i final.'],
    ['Entry', 'A door of the chart with its legal nature: clock, silence and ending.'],
  ),
  'entry.phase': d(
    ['Fase', 'La fase en la que entra.'],
    ['Fase', 'La fase en què entra.'],
    ['Phase', 'The phase where it enters.'],
  ),
  'entry.initiation': d(
    ['Inicio', 'De oficio (empieza el Ayuntamiento) o a solicitud (lo pide la persona).'],
    ['Inici', 'D’ofici (comença l’Ajuntament) o a sol·licitud (ho demana la persona).'],
    ['Initiation', 'Ex officio (the town starts) or on request (the person asks).'],
  ),
  'entry.confirmation': d(
    ['Confirmación', 'Cómo participa la persona: solicitud, comparecencia, renuncia o nada.'],
    ['Confirmació', 'Com participa la persona: sol·licitud, compareixença, renúncia o res.'],
    ['Confirmation', 'How the person takes part: application, appearance, renunciation or nothing.'],
  ),
  'entry.clockStart': d(
    ['Inicio del reloj', 'Desde qué momento cuenta el plazo máximo (Ley 39/2015, art. 21.3).'],
    ['Inici del rellotge', 'Des de quin moment compta el termini màxim (Llei 39/2015, art. 21.3).'],
    ['Clock start', 'From which moment the maximum term counts (Ley 39/2015, art. 21.3).'],
  ),
  'entry.maximumTerm': d(
    ['Plazo máximo', 'El plazo para decidir y notificar. Sin él, la ley pone tres meses.'],
    ['Termini màxim', 'El termini per a decidir i notificar. Sense ell, la llei posa tres mesos.'],
    ['Maximum term', 'The term to decide and notify. Without it the law sets three months.'],
  ),
  'entry.silence': d(
    ['Silencio', 'Qué significa que no se conteste a tiempo.'],
    ['Silenci', 'Què significa que no es conteste a temps.'],
    ['Silence', 'What it means when there is no answer in time.'],
  ),
  'entry.silence.effect': d(
    ['Efecto', 'Se entiende que sí, que no, caduca, o nada.'],
    ['Efecte', 'S’entén que sí, que no, caduca, o res.'],
    ['Effect', 'Held granted, held dismissed, lapse, or nothing.'],
  ),
  'entry.silence.meaning': d(
    ['En palabras', 'Qué significa para la persona, en palabras sencillas.'],
    ['En paraules', 'Què significa per a la persona, en paraules senzilles.'],
    ['In words', 'What it means for the person, in plain words.'],
  ),
  'entry.impact': d(
    ['Qué puede suponer', 'Si la decisión favorece a la persona, la perjudica o la sanciona.'],
    ['Què pot suposar', 'Si la decisió afavorix la persona, la perjudica o la sanciona.'],
    ['What it can mean', 'Whether the decision favours the person, harms them or is a sanction.'],
  ),
  'entry.onlyObliged': d(
    ['Solo personas obligadas', 'Todas deben relacionarse por medios electrónicos, como las empresas.'],
    ['Només persones obligades', 'Totes s’han de relacionar per mitjans electrònics, com les empreses.'],
    ['Only the obliged', 'All of them must deal by electronic means, as companies must.'],
  ),
  'entry.endsAdministrativeRoute': d(
    ['Pone fin a la vía administrativa', 'Si la decisión es la última dentro de la Administración.'],
    ['Posa fi a la via administrativa', 'Si la decisió és l’última dins de l’Administració.'],
    ['Ends the administrative route', 'Whether the decision is the last one inside the Administration.'],
  ),
  'entry.appeals': d(
    ['Recursos', 'Los recursos que caben contra la decisión.'],
    ['Recursos', 'Els recursos que caben contra la decisió.'],
    ['Appeals', 'The appeals that the decision admits.'],
  ),
  'entry.automation': d(
    ['Actuación automatizada', 'Los órganos responsables si decide un programa (Ley 40/2015, art. 41.2).'],
    ['Actuació automatitzada', 'Els òrgans responsables si decidix un programa (Llei 40/2015, art. 41.2).'],
    ['Automated action', 'The bodies in charge when a program decides (Ley 40/2015, art. 41.2).'],
  ),
  'entry.form': d(
    ['Formulario', 'El formulario con el que la persona empieza en la sede.'],
    ['Formulari', 'El formulari amb què la persona comença en la seu.'],
    ['Form', 'The form with which the person starts on the sede.'],
  ),
  'entry.offer': d(
    ['Ofrecimiento', 'Las palabras de la página del ofrecimiento en la sede.'],
    ['Oferiment', 'Les paraules de la pàgina de l’oferiment en la seu.'],
    ['Offer', 'The words of the offer page on the sede.'],
  ),
  'entry.writer': d(
    ['Quién escribe', 'Los datos donde la sede guarda quién presenta el formulario.'],
    ['Qui escriu', 'Les dades on la seu guarda qui presenta el formulari.'],
    ['Writer', 'The fields where the sede keeps who sends the form.'],
  ),
  offerWords: d(
    [
      'Palabras del ofrecimiento',
      'Título, ganancia y qué pasa si no se contesta, con las variables de las cartas.',
    ],
    [
      'Paraules de l’oferiment',
      'Títol, guany i què passa si no es contesta, amb les variables de les cartes.',
    ],
    ['Words of the offer', 'Title, gain and what follows from silence, with the variables of the letters.'],
  ),
  'offerWords.title': d(
    ['Título', 'Qué es y que es suyo, sin números de leyes.'],
    ['Títol', 'Què és i que és seu, sense números de lleis.'],
    ['Title', 'What it is and that it is theirs, without numbers of laws.'],
  ),
  'offerWords.lead': d(
    ['Entradilla', 'La ganancia en una frase.'],
    ['Entradeta', 'El guany en una frase.'],
    ['Lead', 'The gain in one sentence.'],
  ),
  'offerWords.ifNothing': d(
    ['Si no hace nada', 'Sigue a «Si no haces nada,»: si se pierde, se mantiene o espera.'],
    ['Si no fa res', 'Seguix a «Si no fas res,»: si es perd, es manté o espera.'],
    ['If they do nothing', 'Goes on after “If you do nothing,”: lost, kept or waiting.'],
  ),
  'offerWords.gender': d(
    ['Género', 'Cómo lo nombran los botones: «la quiero» o «lo quiero».'],
    ['Gènere', 'Com ho nomenen els botons: «la vull» o «ho vull».'],
    ['Gender', 'How the buttons name it in Spanish and Valencian.'],
  ),
  'offerWords.grants': d(
    ['Qué se concede', 'Los datos que se muestran como lo que se concederá, en orden.'],
    ['Què es concedix', 'Les dades que es mostren com el que es concedirà, en ordre.'],
    ['Granted', 'The fields shown as what will be granted, in order.'],
  ),
  writerFields: d(
    [
      'Datos de quien escribe',
      'Dónde se guardan el nombre, el DNI y el correo de quien no está en el padrón.',
    ],
    ['Dades de qui escriu', 'On es guarden el nom, el DNI i el correu de qui no està en el padró.'],
    [
      'Fields of the writer',
      'Where name, identity number and e-mail of people outside the register are kept.',
    ],
  ),
  'writerFields.name': d(
    ['Nombre', 'El dato con el nombre.'],
    ['Nom', 'La dada amb el nom.'],
    ['Name', 'The field with the name.'],
  ),
  'writerFields.identityNumber': d(
    ['DNI o NIE', 'El dato con el número de identidad.'],
    ['DNI o NIE', 'La dada amb el número d’identitat.'],
    ['Identity number', 'The field with the identity number.'],
  ),
  'writerFields.email': d(
    ['Correo', 'El dato con el correo electrónico.'],
    ['Correu', 'La dada amb el correu electrònic.'],
    ['E-mail', 'The field with the e-mail.'],
  ),
  appeal: d(
    ['Recurso', 'Un recurso con su plazo.'],
    ['Recurs', 'Un recurs amb el seu termini.'],
    ['Appeal', 'An appeal with its term.'],
  ),
  'appeal.compulsory': d(
    ['Obligatorio', 'Si hay que presentarlo antes de ir al juzgado.'],
    ['Obligatori', 'Si cal presentar-lo abans d’anar al jutjat.'],
    ['Compulsory', 'Whether it must come before going to court.'],
  ),
  automation: d(
    ['Actuación automatizada', 'Quién responde de una decisión sin intervención de una persona.'],
    ['Actuació automatitzada', 'Qui respon d’una decisió sense intervenció d’una persona.'],
    ['Automated action', 'Who answers for a decision without a person.'],
  ),
  'automation.organSpecification': d(
    ['Órgano de definición', 'El que define, programa y mantiene.'],
    ['Òrgan de definició', 'El que definix, programa i manté.'],
    ['Specifying body', 'The one that specifies, programs and maintains.'],
  ),
  'automation.organSupervision': d(
    ['Órgano de supervisión', 'El que supervisa y audita.'],
    ['Òrgan de supervisió', 'El que supervisa i audita.'],
    ['Supervising body', 'The one that supervises and audits.'],
  ),
  'automation.organAppeals': d(
    ['Órgano de recursos', 'El que responde en caso de recurso.'],
    ['Òrgan de recursos', 'El que respon en cas de recurs.'],
    ['Appeals body', 'The one that answers an appeal.'],
  ),
  'automation.resolution': d(
    ['Resolución', 'La resolución que lo aprobó.'],
    ['Resolució', 'La resolució que ho va aprovar.'],
    ['Resolution', 'The resolution that approved it.'],
  ),
  'automation.publishedUrl': d(
    ['Publicada en', 'Dónde se puede leer la resolución.'],
    ['Publicada en', 'On es pot llegir la resolució.'],
    ['Published at', 'Where the resolution can be read.'],
  ),
};
