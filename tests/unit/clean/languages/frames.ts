import type { ResidueKind } from '../../../../lib/articles/residue-kinds';

/** An invented story in each of the ten languages: its headline and three paragraphs. */
export const FRAMES = {
  en: [
    'Island Ferry Returns to Service After a Winter of Repairs',
    'The harbour office said on Monday that the ferry would run again from the first week of June.',
    'Engineers replaced both shafts over the winter and tested them for nine days in open water.',
    'Islanders had crossed in fishing boats since the old vessel was laid up in the autumn.',
  ],
  ar: [
    'عودة عبّارة الجزيرة إلى الخدمة بعد شتاء من الإصلاحات',
    'قالت إدارة الميناء يوم الاثنين إن العبّارة ستعود إلى العمل اعتبارا من الأسبوع الأول من يونيو.',
    'واستبدل المهندسون محوري السفينة خلال الشتاء وجرى اختبارهما تسعة أيام في عرض البحر.',
    'وكان سكان الجزيرة يعبرون على قوارب الصيد منذ أن توقفت السفينة القديمة في الخريف الماضي.',
  ],
  fr: [
    'Le bac de l’île reprend du service après un hiver de travaux',
    'La capitainerie a annoncé lundi que le bac circulerait de nouveau dès la première semaine de juin.',
    'Les ingénieurs ont remplacé les deux arbres pendant l’hiver et les ont essayés neuf jours en pleine mer.',
    'Les habitants traversaient sur des bateaux de pêche depuis que l’ancien navire avait été désarmé à l’automne.',
  ],
  es: [
    'El transbordador de la isla vuelve tras un invierno de reparaciones',
    'La oficina del puerto dijo el lunes que el transbordador volverá a navegar desde la primera semana de junio.',
    'Los ingenieros cambiaron los dos ejes durante el invierno y los probaron nueve días en mar abierto.',
    'Los isleños cruzaban en barcas de pesca desde que el viejo barco quedó amarrado en otoño.',
  ],
  de: [
    'Inselfähre fährt nach einem Winter voller Reparaturen wieder',
    'Das Hafenamt teilte am Montag mit, dass die Fähre ab der ersten Juniwoche wieder verkehren werde.',
    'Ingenieure tauschten im Winter beide Wellen aus und erprobten sie neun Tage lang auf offener See.',
    'Die Inselbewohner setzten mit Fischerbooten über, seit das alte Schiff im Herbst stillgelegt worden war.',
  ],
  fa: [
    'بازگشت کشتی جزیره به کار پس از یک زمستان تعمیر',
    'اداره بندر روز دوشنبه اعلام کرد که کشتی از هفته اول ماه آینده دوباره میان جزیره‌ها رفت و آمد خواهد کرد.',
    'مهندسان در زمستان هر دو محور کشتی را عوض کردند و آنها را نه روز در دریای باز آزمایش کردند.',
    'ساکنان جزیره از پاییز که کشتی قدیمی از کار افتاده بود با قایق‌های ماهیگیری رفت و آمد می‌کردند.',
  ],
  tr: [
    'Ada vapuru bir kış süren onarımın ardından yeniden seferde',
    'Liman idaresi pazartesi günü vapurun haziran ayının ilk haftasından itibaren yeniden çalışacağını açıkladı.',
    'Mühendisler kış boyunca iki şaftı da değiştirdi ve bunları açık denizde dokuz gün boyunca denedi.',
    'Adalılar eski gemi sonbaharda bağlandığından beri karşıya balıkçı tekneleriyle geçiyordu.',
  ],
  pt: [
    'Barca da ilha volta ao serviço depois de um inverno de reparos',
    'A capitania do porto disse na segunda-feira que a barca voltará a navegar na primeira semana de junho.',
    'Os engenheiros trocaram os dois eixos durante o inverno e os testaram por nove dias em mar aberto.',
    'Os moradores atravessavam em barcos de pesca desde que o velho navio parou no outono.',
  ],
  it: [
    'Il traghetto dell’isola torna in servizio dopo un inverno di lavori',
    'La capitaneria ha detto lunedì che il traghetto tornerà a navigare dalla prima settimana di giugno.',
    'Gli ingegneri hanno sostituito entrambi gli assi durante l’inverno e li hanno provati nove giorni in mare aperto.',
    'Gli isolani attraversavano su barche da pesca da quando la vecchia nave era stata fermata in autunno.',
  ],
  ru: [
    'Островной паром возвращается на линию после зимнего ремонта',
    'Управление порта сообщило в понедельник, что паром снова начнёт ходить с первой недели июня.',
    'Инженеры заменили за зиму оба вала и девять дней испытывали их в открытом море.',
    'Островитяне переправлялись на рыбацких лодках с тех пор, как осенью старое судно поставили на прикол.',
  ],
} as const;

export type Language = keyof typeof FRAMES;
export const LANGUAGES = Object.keys(FRAMES) as Language[];

/** Where a line is printed: above the headline, below it, between two paragraphs, or after the last. */
export type Place = 'above' | 'between' | 'inside' | 'below';

/** By residue kind: where its lines stand, and realistic ones of each language; a block of several lines has line feeds in it. */
export type Removed = Partial<Record<ResidueKind, { at: Place } & Record<Language, string[]>>>;

/** The story of a language with a line at a place. */
export function framed(language: Language, place: Place, line: string): string {
  const [title, first, second, third] = FRAMES[language];
  const at = (here: Place) => (here === place ? [line] : []);
  return [...at('above'), title, ...at('between'), first, second, ...at('inside'), third, ...at('below')].join('\n\n');
}

/** By residue kind: a sentence of each language that a story may have and that resembles the kind. */
export type Lookalikes = Partial<Record<ResidueKind, Record<Language, string>>>;
