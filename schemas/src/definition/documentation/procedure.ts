import { type DocumentationTable, documented as d } from './documentation.js';

/** The procedure, its nature and the people of the town. */
export const procedureWords: DocumentationTable = {
  procedure: d(
    [
      'Trámite',
      'Un trámite del Ayuntamiento: su diagrama de fases con la ley y lo que sabe el Ayuntamiento.',
    ],
    ['Tràmit', 'Un tràmit de l’Ajuntament: el diagrama de fases amb la llei i el que sap l’Ajuntament.'],
    ['Procedure', 'A procedure of the town: its chart of phases with the law and what the town knows.'],
  ),
  'procedure.$schema': d(
    ['Esquema', 'Dónde está el esquema con el que el editor ayuda a escribir.'],
    ['Esquema', 'On està l’esquema amb què l’editor ajuda a escriure.'],
    ['Schema', 'Where the schema is with which an editor helps to write.'],
  ),
  'procedure.formatVersion': d(
    ['Versión del formato', 'La versión de este lenguaje.'],
    ['Versió del format', 'La versió d’este llenguatge.'],
    ['Format version', 'The version of this language.'],
  ),
  'procedure.version': d(
    ['Versión', 'La versión publicada. Un borrador no tiene.'],
    ['Versió', 'La versió publicada. Un esborrany no en té.'],
    ['Version', 'The published version. A draft has none.'],
  ),
  'procedure.summary': d(
    ['Resumen', 'Para qué sirve, en una o dos frases.'],
    ['Resum', 'Per a què servix, en una o dos frases.'],
    ['Summary', 'What it is for, in one or two sentences.'],
  ),
  'procedure.audience': d(
    ['Público', 'Para quién es, en palabras.'],
    ['Públic', 'Per a qui és, en paraules.'],
    ['Audience', 'Who it is for, in words.'],
  ),
  'procedure.lifeEvents': d(
    ['Momentos de la vida', 'Los momentos en que hace falta, como un nacimiento.'],
    ['Moments de la vida', 'Els moments en què fa falta, com un naixement.'],
    ['Life events', 'The moments when it is needed, like a birth.'],
  ),
  'procedure.siaCode': d(
    ['Código SIA', 'El código en el inventario de trámites del Estado.'],
    ['Codi SIA', 'El codi en l’inventari de tràmits de l’Estat.'],
    ['SIA code', 'The code in the State’s inventory of procedures.'],
  ),
  'procedure.organ': d(
    ['Órgano', 'El órgano que decide.'],
    ['Òrgan', 'L’òrgan que decidix.'],
    ['Organ', 'The body that decides.'],
  ),
  'procedure.parameters': d(
    ['Parámetros', 'Cantidades, límites, tablas e interruptores que fija el Ayuntamiento.'],
    ['Paràmetres', 'Quantitats, límits, taules i interruptors que fixa l’Ajuntament.'],
    ['Parameters', 'Amounts, limits, tables and switches that the town sets.'],
  ),
  'procedure.legalBasis': d(
    ['Base legal', 'Las normas que regulan el trámite.'],
    ['Base legal', 'Les normes que regulen el tràmit.'],
    ['Legal basis', 'The norms that rule the procedure.'],
  ),
  'procedure.fee': d(
    ['Tasa', 'Lo que cuesta, en palabras.'],
    ['Taxa', 'El que costa, en paraules.'],
    ['Fee', 'What it costs, in words.'],
  ),
  'procedure.channels': d(
    ['Canales', 'Por dónde puede tratarlo la persona.'],
    ['Canals', 'Per on pot tractar-lo la persona.'],
    ['Channels', 'How a person may deal with it.'],
  ),
  'procedure.relations': d(
    ['Relaciones', 'Otros trámites que suelen ir con este.'],
    ['Relacions', 'Altres tràmits que solen anar amb este.'],
    ['Relations', 'Other procedures that usually go with this one.'],
  ),
  'procedure.relations.why': d(
    ['Motivo', 'Mismos requisitos, mismos datos, costumbre o momento de la vida.'],
    ['Motiu', 'Mateixos requisits, mateixes dades, costum o moment de la vida.'],
    ['Why', 'Same requirements, same data, usual behaviour or life event.'],
  ),
  'procedure.relations.note': d(
    ['Nota', 'Lo que conviene saber de la relación.'],
    ['Nota', 'El que convé saber de la relació.'],
    ['Note', 'What is worth knowing of the relation.'],
  ),
  'procedure.burden': d(
    ['Cargas quitadas', 'Lo que ya no se pide a la persona y con qué técnica.'],
    ['Càrregues llevades', 'El que ja no es demana a la persona i amb quina tècnica.'],
    ['Burden removed', 'What is no longer asked of the person, and by which technique.'],
  ),
  'procedure.burden.technique': d(
    ['Técnica', 'La técnica de reducción de cargas, de B1 a B9.'],
    ['Tècnica', 'La tècnica de reducció de càrregues, de B1 a B9.'],
    ['Technique', 'The technique of burden reduction, from B1 to B9.'],
  ),
  'procedure.burden.removed': d(
    ['Quitado', 'Qué se ha quitado, en palabras.'],
    ['Llevat', 'Què s’ha llevat, en paraules.'],
    ['Removed', 'What was removed, in words.'],
  ),
  'procedure.burden.documentsBefore': d(
    ['Documentos antes', 'Cuántos documentos se pedían.'],
    ['Documents abans', 'Quants documents es demanaven.'],
    ['Documents before', 'How many documents were asked for.'],
  ),
  'procedure.burden.documentsAfter': d(
    ['Documentos ahora', 'Cuántos documentos se piden ahora.'],
    ['Documents ara', 'Quants documents es demanen ara.'],
    ['Documents after', 'How many documents are asked for now.'],
  ),
  'procedure.entries': d(
    ['Entradas', 'Las puertas del trámite, cada una con su naturaleza legal.'],
    ['Entrades', 'Les portes del tràmit, cada una amb la seua naturalesa legal.'],
    ['Entries', 'The doors of the procedure, each with its legal nature.'],
  ),
  'procedure.units': d(
    ['Departamentos', 'Los departamentos que intervienen.'],
    ['Departaments', 'Els departaments que intervenen.'],
    ['Departments', 'The departments that take part.'],
  ),
  'procedure.dataNeeds': d(
    ['Ficha de interoperabilidad', 'Los datos que se consultan, a quién y con qué base legal.'],
    ['Fitxa d’interoperabilitat', 'Les dades que es consulten, a qui i amb quina base legal.'],
    ['Interoperability sheet', 'The data consulted, from whom and on what legal ground.'],
  ),
  'procedure.fields': d(
    ['Datos del expediente', 'Todos los datos que el trámite puede leer o guardar.'],
    ['Dades de l’expedient', 'Totes les dades que el tràmit pot llegir o guardar.'],
    ['Fields of the case', 'All the data that the procedure may read or keep.'],
  ),
  'procedure.sensors': d(
    ['Disparadores de inicio', 'Lo que busca en el padrón a quien tiene derecho.'],
    ['Disparadors d’inici', 'El que busca en el padró qui té dret.'],
    ['Sensors', 'What looks in the register for who is entitled.'],
  ),
  'procedure.chart': d(
    ['Diagrama', 'Las fases y las flechas entre ellas.'],
    ['Diagrama', 'Les fases i les fletxes entre elles.'],
    ['Chart', 'The phases and the arrows between them.'],
  ),
  'procedure.subcharts': d(
    ['Trozos compartidos', 'Trozos de diagrama que varias fases incluyen.'],
    ['Trossos compartits', 'Trossos de diagrama que diverses fases inclouen.'],
    ['Shared charts', 'Pieces of chart that several phases include.'],
  ),
  'procedure.communications': d(
    ['Cartas', 'Los mensajes que se envían.'],
    ['Cartes', 'Els missatges que s’envien.'],
    ['Letters', 'The messages that are sent.'],
  ),
  'procedure.partials': d(
    ['Párrafos compartidos', 'Párrafos que usan varias cartas.'],
    ['Paràgrafs compartits', 'Paràgrafs que usen diverses cartes.'],
    ['Shared paragraphs', 'Paragraphs that several letters use.'],
  ),
  'procedure.forms': d(
    ['Formularios', 'Los formularios que rellenan las personas.'],
    ['Formularis', 'Els formularis que omplin les persones.'],
    ['Forms', 'The forms that people fill.'],
  ),
  'procedure.tasks': d(
    ['Tareas', 'El trabajo del personal.'],
    ['Tasques', 'El treball del personal.'],
    ['Tasks', 'The work of the staff.'],
  ),
  'procedure.indicators': d(
    ['Indicadores', 'Cómo se mide el trámite.'],
    ['Indicadors', 'Com es mesura el tràmit.'],
    ['Indicators', 'How the procedure is measured.'],
  ),
  'procedure.surveys': d(
    ['Encuestas', 'Las preguntas sobre el trato y el resultado.'],
    ['Enquestes', 'Les preguntes sobre el tracte i el resultat.'],
    ['Surveys', 'Questions on the treatment and the result.'],
  ),
  'procedure.layout': d(
    ['Dibujo', 'Dónde está cada cosa en el lienzo. No cambia el significado.'],
    ['Dibuix', 'On està cada cosa en el llenç. No canvia el significat.'],
    ['Layout', 'Where each thing is on the canvas. It does not change the meaning.'],
  ),
  'procedure.waivers': d(
    ['Avisos apartados', 'Los avisos que el Ayuntamiento aparta con un motivo.'],
    ['Avisos apartats', 'Els avisos que l’Ajuntament aparta amb un motiu.'],
    ['Waivers', 'Findings that the town sets aside with a reason.'],
  ),
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
  organ: d(
    ['Órgano', 'El órgano que decide.'],
    ['Òrgan', 'L’òrgan que decidix.'],
    ['Organ', 'The body that decides.'],
  ),
  parameter: d(
    ['Parámetro', 'Un valor que fija cada Ayuntamiento sin tocar el trámite.'],
    ['Paràmetre', 'Un valor que fixa cada Ajuntament sense tocar el tràmit.'],
    ['Parameter', 'A value that each town sets without touching the procedure.'],
  ),
  'parameter.type': d(
    ['Tipo', 'La clase de valor, o una tabla.'],
    ['Tipus', 'La classe de valor, o una taula.'],
    ['Type', 'The kind of value, or a table.'],
  ),
  'parameter.value': d(
    ['Valor', 'El valor, o las filas de la tabla.'],
    ['Valor', 'El valor, o les files de la taula.'],
    ['Value', 'The value, or the rows of the table.'],
  ),
  'parameter.value.key': d(
    ['Clave', 'Los valores que señalan la fila.'],
    ['Clau', 'Els valors que assenyalen la fila.'],
    ['Key', 'The values that point to the row.'],
  ),
  'parameter.value.value': d(
    ['Valor', 'El valor de la fila.'],
    ['Valor', 'El valor de la fila.'],
    ['Value', 'The value of the row.'],
  ),
  waiver: d(
    ['Aviso apartado', 'Un aviso que se aparta a propósito, con quién, cuándo y por qué.'],
    ['Avís apartat', 'Un avís que s’aparta a propòsit, amb qui, quan i per què.'],
    ['Waiver', 'A finding set aside on purpose, with who, when and why.'],
  ),
  'waiver.rule': d(
    ['Regla', 'El código de la comprobación.'],
    ['Regla', 'El codi de la comprovació.'],
    ['Rule', 'The code of the check.'],
  ),
  'waiver.path': d(
    ['Lugar', 'El lugar del documento (puntero JSON). Vacío: en todo el documento.'],
    ['Lloc', 'El lloc del document (punter JSON). Buit: en tot el document.'],
    ['Place', 'The place in the document (JSON pointer). Empty: everywhere.'],
  ),
  'waiver.reason': d(
    ['Motivo', 'Por qué se aparta.'],
    ['Motiu', 'Per què s’aparta.'],
    ['Reason', 'Why it is set aside.'],
  ),
  'waiver.approvedBy': d(
    ['Aprobado por', 'Quién lo aprueba.'],
    ['Aprovat per', 'Qui ho aprova.'],
    ['Approved by', 'Who approves it.'],
  ),
  'waiver.date': d(
    ['Fecha', 'Cuándo se aprobó.'],
    ['Data', 'Quan es va aprovar.'],
    ['Date', 'When it was approved.'],
  ),
  layout: d(
    ['Dibujo', 'La geometría del lienzo, aparte del significado.'],
    ['Dibuix', 'La geometria del llenç, a part del significat.'],
    ['Layout', 'The geometry of the canvas, apart from the meaning.'],
  ),
  'layout.phases': d(
    ['Fases', 'Posición y tamaño de cada fase.'],
    ['Fases', 'Posició i mida de cada fase.'],
    ['Phases', 'Position and size of each phase.'],
  ),
  'layout.phases.width': d(
    ['Ancho', 'El ancho de la fase.'],
    ['Amplària', 'L’amplària de la fase.'],
    ['Width', 'The width of the phase.'],
  ),
  'layout.phases.height': d(
    ['Alto', 'El alto de la fase.'],
    ['Alçària', 'L’alçària de la fase.'],
    ['Height', 'The height of the phase.'],
  ),
  'layout.transitions': d(
    ['Flechas', 'El recorrido de cada flecha.'],
    ['Fletxes', 'El recorregut de cada fletxa.'],
    ['Arrows', 'The way of each arrow.'],
  ),
  'layout.transitions.points': d(
    ['Puntos', 'Los puntos por los que pasa.'],
    ['Punts', 'Els punts per on passa.'],
    ['Points', 'The points that it goes through.'],
  ),
  'layout.transitions.label': d(
    ['Rótulo', 'Dónde está el rótulo.'],
    ['Rètol', 'On està el rètol.'],
    ['Label', 'Where the label is.'],
  ),
};
