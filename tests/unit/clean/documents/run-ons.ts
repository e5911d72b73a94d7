import type { Sample } from './fates';

/** Documents of several stories, and single ones that only look so. */
export const RUN_ONS: Sample[] = [
  {
    name: 'two stories with galleries in Arabic, after four empty lines',
    lines: `
section-label | محليات
title | بلدية الساحل تفتح حديقة جديدة للأطفال
caption | أطفال في الحديقة الجديدة (وكالة المدى)
repeated-caption | أطفال في الحديقة الجديدة (وكالة المدى)
widget | TT
body | افتتحت بلدية الساحل يوم الأحد حديقة جديدة للأطفال على أرض المصنع القديم قرب محطة القطار.
body | وتضم الحديقة ملعبا ومكتبة صغيرة ومقهى تديره جمعية من سكان الحي كما أوضح رئيس البلدية.
source-link | المصدر »
~ 4
=
title | صيادو الميناء يطالبون بخفض سعر الوقود
caption | قوارب في الميناء صباح الاثنين (أ ف ب)
repeated-caption | قوارب في الميناء صباح الاثنين (أ ف ب)
body | طالب صيادو الميناء الحكومة يوم الاثنين بخفض سعر الوقود بعدما توقف نصف القوارب عن الإبحار.
body | ووعدت الوزارة بدراسة الطلب خلال أسبوعين من دون أن تلتزم بنسبة محددة كما قال ممثل النقابة.`,
  },
  {
    name: 'two French stories without a gap, at a gallery block',
    lines: `
title | La fanfare de Lune fête ses cent ans
body | La fanfare de Lune a fêté dimanche ses cent ans par un concert sur la place, sous une pluie fine.
body | Le plus vieux des musiciens, quatre-vingt-onze ans, a joué du bugle pendant toute la soirée.
=
title | Les cheminots rouvrent un kiosque à journaux
caption | Le kiosque de la gare, samedi (Léa Morin/AFP)
repeated-caption | Le kiosque de la gare, samedi (Léa Morin/AFP)
widget | TT
counter | 12
repeated-title | Les cheminots rouvrent un kiosque à journaux
repeated-caption | Le kiosque de la gare, samedi (Léa Morin/AFP)
repeated-caption | Le kiosque de la gare, samedi (Léa Morin/AFP)
body | Des cheminots à la retraite ont rouvert samedi le kiosque à journaux de la gare, fermé depuis six ans.
body | On y trouve quarante titres, du café, et une chaise pour ceux qui ont manqué leur correspondance.`,
  },
  {
    name: 'three German stories, label and headline after each gap',
    lines: `
section-label | Kultur
title | Stadtarchiv zeigt Briefe eines Leuchtturmwärters
body | Das Stadtarchiv zeigt von Freitag an die Briefe, die ein Leuchtturmwärter seiner Schwester schrieb.
body | Er berichtet darin von Schiffen, vom Nebel und von der Kunst, ein Jahr lang mit niemandem zu streiten.
~ 5
=
section-label | Wirtschaft
title | Seilerei im Hafen stellt wieder Lehrlinge ein
body | Zum ersten Mal seit vierzehn Jahren stellt die Seilerei im Hafen wieder drei junge Leute ein.
body | Sie sollen in zwei Jahren lernen, wofür man früher vier brauchte, sagt der Meister mit Bedauern.
~ 5
=
section-label | Sport
title | Ruderer gewinnen das Rennen um die Sandbank
body | Die Ruderer des Nordufers gewannen am Sonntag das Rennen um die Sandbank mit zwei Längen Vorsprung.
body | Das Südufer legte Einspruch ein, weil die Tide angeblich früher gewechselt habe als angekündigt war.`,
  },
  {
    name: 'a briefing whose sections share their gaps',
    lines: `
title | The Harbour This Week
~ 3
body | Ferry
body | The ferry ran on all seven days and was late on two of them, both times because of fog.
~ 3
body | Fish
body | Landings were a fifth above those of last year, the market said, and prices fell accordingly.
~ 3
body | Weather
body | The wind will turn to the north on Thursday and bring the first clear nights of the spring.`,
  },
  {
    name: 'one story with a chapter after a wide gap about the same thing',
    lines: `
title | How the Harbour Ferry Was Saved From the Breakers
body | The harbour ferry was to be broken up in the spring, and the breakers had already paid for its steel.
body | Then eleven islanders bought it back, with its engine and its lamps, with money saved for a roof of the church.
~ 4
body | What the islanders found below the deck of the ferry
body | The breakers had taken the lamps and the bell of the ferry, but they had left the engine alone.
body | The islanders found the steel of the ferry sound, the church roof waited, and the harbour paid for paint.`,
  },
];
