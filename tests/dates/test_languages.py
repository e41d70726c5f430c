"""Expressions of time in German, French, Spanish, Italian, Latin and Russian."""

from __future__ import annotations

import pytest

from valla.dates import Expression, read, spoken
from valla.dates.forms import language
from valla.text import Places, Text

LANGUAGES = ("de", "es", "fr", "it", "la", "ru")


def found(code: str, sentence: str) -> list[Expression]:
    return read(Text("", sentence, Places.plain(sentence)), code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_data_of_a_language(code: str):
    tongue = language(code)
    assert tongue.forms and tongue.feasts
    for form in tongue.forms:
        assert tongue.compiled(form)
    for name in ("pointing", "roughly", "plain_adjective", "month", "weekday", "season", "unit"):
        assert tongue.classes[name]
    for name, members in (("month", range(1, 13)), ("weekday", range(7)), ("season", range(21, 25))):
        assert {values[name] for values in tongue.values.values() if name in values} == set(members)


GERMAN = [
    ("Am 3. Oktober 1815 schrieb sie nach Hause.", "3. Oktober 1815", "1815-10-03"),
    ("Am Dienstag, dem 3. Oktober 1815, kam die Antwort.", "Dienstag, dem 3. Oktober 1815", "1815-10-03"),
    ("Jena, den 3. Oktober 1815", "den 3. Oktober 1815", "1815-10-03"),
    ("Er verließ die Stadt am dritten Mai 1815.", "dritten Mai 1815", "1815-05-03"),
    ("Die Akte ist vom 3. 10. 1815.", "3. 10. 1815", "1815-10-03"),
    ("Die Akte ist vom 03.10.1815.", "03.10.1815", "1815-10-03"),
    ("Weimar, den 3ten October 1815", "den 3ten October 1815", "1815-10-03"),
    ("Im Oktober 1815 war der Streit zu Ende.", "Oktober 1815", "1815-10"),
    ("Im Jahre 1815 zog er fort; am 3. Mai starb sein Vater.", "3. Mai", "1815-05-03"),
    ("Das geschah im Jahre 1815.", "Jahre 1815", "1815"),
    ("1815 kehrte er zurück.", "1815", "1815"),
    ("Von 1815 bis 1820 war er Minister.", "1815 bis 1820", "1815/1820"),
    ("Der Krieg von 1914-18 hat alles verändert.", "1914-18", "1914/1918"),
    ("In den Jahren 1815 bis 1820 lebte er in Wien.", "Jahren 1815 bis 1820", "1815/1820"),
    ("Die 1920er Jahre waren kurz.", "Die 1920er Jahre", "192X"),
    ("Anfang der 1920er-Jahre zog er um.", "Anfang der 1920er-Jahre", "1920/1923"),
    ("Er hatte 1931 viel gesehen, nichts wie die zwanziger Jahre.", "die zwanziger Jahre", "192X"),
    ("Im 19. Jahrhundert wuchs die Stadt.", "19. Jahrhundert", "18XX"),
    ("Zu Beginn des neunzehnten Jahrhunderts stand hier Wald.", "Zu Beginn des neunzehnten Jahrhunderts", "1801/1833"),
    ("Die Kirche ist aus dem XII. Jh. und sehr klein.", "dem XII. Jh.", "11XX"),
    ("Im 1. Jahrhundert v. Chr. war hier ein Lager.", "1. Jahrhundert v. Chr.", "-0099/0000"),
    ("Cäsar starb im Jahre 44 v. Chr. in Rom.", "Jahre 44 v. Chr.", "-0043"),
    ("Die Schlacht des Jahres 9 n. Chr. kennt jeder.", "des Jahres 9 n. Chr.", "0009"),
    ("Im Winter 1812/13 froren sie.", "Winter 1812/13", "1812-24"),
    ("Im Spätsommer 1815 kam die Cholera.", "Spätsommer 1815", "1815-22"),
    ("Ende Mai 1815 war er in Gent.", "Ende Mai 1815", "1815-05"),
    ("Um 1750 zählte man die Häuser.", "Um 1750", "1750~"),
    ("Das Bild ist vor 1815 gemalt.", "1815", "../1815"),
    ("Nach dem 3. Oktober 1815 schwieg er.", "dem 3. Oktober 1815", "1815-10-03/.."),
    ("Ostern 1815 war früh.", "Ostern 1815", "1815-03-26"),
    ("Die Pacht war zu Michaelis 1815 fällig.", "Michaelis 1815", "1815-09-29"),
    ("Am 3. Mai 1815 brach er auf. Drei Tage später war er da.", "Drei Tage später", "1815-05-06"),
    ("Am 3. Mai 1815 brach er auf. Am nächsten Tag regnete es.", "nächsten Tag", "1815-05-04"),
    ("Er wartete einundzwanzig Tage.", "einundzwanzig Tage", "P21D"),
    ("Am 25. Oktober (7. November) 1917 fiel der Palast.", "25. Oktober (7. November) 1917", "1917-11-07"),
    ("Nacht vom 4. auf den 5. August 1914: keiner schlief.", "Nacht vom 4. auf den 5. August 1914", "1914-08-04"),
    ("Der Staatsstreich vom 18. Brumaire des Jahres VIII.", "18. Brumaire des Jahres VIII", "1799-11-09"),
    ("Vom 3. bis 5. Oktober 1815 tagte der Rat.", "3. bis 5. Oktober 1815", "1815-10-03/1815-10-05"),
]
FRENCH = [
    ("Le 3 octobre 1815, elle écrivit à sa mère.", "Le 3 octobre 1815", "1815-10-03"),
    ("Il partit le mardi 3 octobre 1815.", "le mardi 3 octobre 1815", "1815-10-03"),
    ("Le 1er mars 1815, il débarqua.", "Le 1er mars 1815", "1815-03-01"),
    ("Le vingt et un janvier 1793, la foule se tut.", "Le vingt et un janvier 1793", "1793-01-21"),
    ("Sa lettre du 12 sept. 1815 est perdue.", "12 sept. 1815", "1815-09-12"),
    ("Fait le 3 8bre 1792.", "le 3 8bre 1792", "1792-10-03"),
    ("L'acte est du 03/10/1815.", "03/10/1815", "1815-10-03"),
    ("En 1815 il revint, et le 3 octobre il repartit.", "le 3 octobre", "1815-10-03"),
    ("En octobre 1815, tout était fini.", "octobre 1815", "1815-10"),
    ("Au mois d'octobre 1815 on signa.", "mois d'octobre 1815", "1815-10"),
    ("L'an 1815 fut rude.", "L'an 1815", "1815"),
    ("En 1815 les Alliés entrèrent à Paris.", "1815", "1815"),
    ("De 1815 à 1820, il fut préfet.", "1815 à 1820", "1815/1820"),
    ("Entre 1815 et 1820, il voyagea.", "1815 et 1820", "1815/1820"),
    ("La guerre de 1914-18 l'avait ruiné.", "1914-18", "1914/1918"),
    ("Les années 1920 furent brèves.", "Les années 1920", "192X"),
    ("En 1931 on regrettait les années vingt.", "les années vingt", "192X"),
    ("Au XIXe siècle, la ville doubla.", "XIXe siècle", "18XX"),
    ("Une tour du XIIᵉ siècle.", "XIIᵉ siècle", "11XX"),
    ("Au début du dix-neuvième siècle, le pont tomba.", "Au début du dix-neuvième siècle", "1801/1833"),
    ("Le Ier siècle av. J.-C. vit la conquête.", "Le Ier siècle av. J.-C.", "-0099/0000"),
    ("César mourut en 44 av. J.-C. à Rome.", "44 av. J.-C.", "-0043"),
    ("L'été 1815 fut pluvieux.", "L'été 1815", "1815-22"),
    ("Au printemps de 1815 il était libre.", "printemps de 1815", "1815-21"),
    ("Fin octobre 1815, elle mourut.", "Fin octobre 1815", "1815-10"),
    ("À la mi-mars 1815 on apprit la nouvelle.", "la mi-mars 1815", "1815-03"),
    ("Vers 1750 on bâtit le moulin.", "Vers 1750", "1750~"),
    ("Le tableau fut peint avant 1815.", "1815", "../1815"),
    ("Après le 3 octobre 1815, il se tut.", "le 3 octobre 1815", "1815-10-03/.."),
    ("Pâques 1815 tomba en mars.", "Pâques 1815", "1815-03-26"),
    ("On paya à la Toussaint 1815.", "la Toussaint 1815", "1815-11-01"),
    ("Il partit le 3 mai 1815. Trois jours plus tard il arriva.", "Trois jours plus tard", "1815-05-06"),
    ("Il partit le 3 mai 1815. Le lendemain il plut.", "Le lendemain", "1815-05-04"),
    ("Cela dura quatre-vingt-dix ans.", "quatre-vingt-dix ans", "P90Y"),
    ("Le 18 brumaire an VIII, il prit le pouvoir.", "Le 18 brumaire an VIII", "1799-11-09"),
    ("La loi du 22 prairial an II fut abrogée.", "22 prairial an II", "1794-06-10"),
    ("En l'an II de la République on changea les noms.", "l'an II de la République", "1793-09-22/1794-09-21"),
    ("Le cinq mai mil huit cent vingt-et-un il rendit l'âme.", "Le cinq mai mil huit cent vingt-et-un", "1821-05-05"),
    ("Le 12/24 juin 1812 on passa le Niémen.", "Le 12/24 juin 1812", "1812-06-24"),
]
SPANISH = [
    ("El 3 de octubre de 1815 escribió a su madre.", "El 3 de octubre de 1815", "1815-10-03"),
    ("Salió el martes 3 de octubre de 1815.", "el martes 3 de octubre de 1815", "1815-10-03"),
    ("El 1.º de mayo de 1815 llovió.", "El 1.º de mayo de 1815", "1815-05-01"),
    ("El primero de mayo de 1815 llovió.", "El primero de mayo de 1815", "1815-05-01"),
    ("Es del 3 de octubre del 2001.", "3 de octubre del 2001", "2001-10-03"),
    ("La carta lleva la fecha 3-X-1815.", "3-X-1815", "1815-10-03"),
    ("La carta es de 3 de oct. de 1815.", "3 de oct. de 1815", "1815-10-03"),
    ("En 1815 volvió, y el 3 de octubre partió.", "el 3 de octubre", "1815-10-03"),
    ("En octubre de 1815 todo había acabado.", "octubre de 1815", "1815-10"),
    ("Corría el año de 1815.", "el año de 1815", "1815"),
    ("En 1815 los aliados entraron en París.", "1815", "1815"),
    ("De 1815 a 1820 fue ministro.", "1815 a 1820", "1815/1820"),
    ("Desde 1815 hasta 1820 vivió en Cádiz.", "1815 hasta 1820", "1815/1820"),
    ("La guerra de 1914-18 lo arruinó.", "1914-18", "1914/1918"),
    ("Los años 1920 fueron breves.", "Los años 1920", "192X"),
    ("La década de 1920 fue breve.", "La década de 1920", "192X"),
    ("En 1931 se añoraban los años veinte.", "los años veinte", "192X"),
    ("En el siglo XIX creció la ciudad.", "el siglo XIX", "18XX"),
    ("A mediados del siglo XVIII se hundió el puente.", "A mediados del siglo XVIII", "1734/1766"),
    ("En el siglo I a. C. hubo aquí un campamento.", "el siglo I a. C.", "-0099/0000"),
    ("César murió en el año 44 a. C. en Roma.", "el año 44 a. C.", "-0043"),
    ("Murió en el año 9 d. C. lejos de allí.", "el año 9", "0009"),
    ("El verano de 1815 fue seco.", "El verano de 1815", "1815-22"),
    ("El invierno de 1812-13 fue duro.", "El invierno de 1812-13", "1812-24"),
    ("A finales de mayo de 1815 estaba en Gante.", "A finales de mayo de 1815", "1815-05"),
    ("Hacia 1750 se contaron las casas.", "Hacia 1750", "1750~"),
    ("La Pascua de 1815 cayó en marzo.", "La Pascua de 1815", "1815-03-26"),
    ("Pagaban el día de San Juan de 1815.", "el día de San Juan de 1815", "1815-06-24"),
    ("Partió el 3 de mayo de 1815. Tres días después llegó.", "Tres días después", "1815-05-06"),
    ("Partió el 3 de mayo de 1815. Al día siguiente llovió.", "día siguiente", "1815-05-04"),
    ("Duró ciento veinte años.", "ciento veinte años", "P120Y"),
    ("A dos de mayo de mil ochocientos ocho años.", "dos de mayo de mil ochocientos ocho", "1808-05-02"),
    ("Murió en el año de mil ochocientos quince.", "año de mil ochocientos quince", "1815"),
    ("Cayó el 25 de octubre (7 de noviembre) de 1917.", "el 25 de octubre (7 de noviembre) de 1917", "1917-11-07"),
    ("El golpe del 18 de brumario del año VIII.", "18 de brumario del año VIII", "1799-11-09"),
    ("Del 3 al 5 de octubre de 1815 hubo consejo.", "3 al 5 de octubre de 1815", "1815-10-03/1815-10-05"),
]
ITALIAN = [
    ("Il 3 ottobre 1815 scrisse alla madre.", "Il 3 ottobre 1815", "1815-10-03"),
    ("Partì martedì 3 ottobre 1815.", "martedì 3 ottobre 1815", "1815-10-03"),
    ("Il 1° ottobre 1815 piovve.", "Il 1° ottobre 1815", "1815-10-01"),
    ("Il primo ottobre 1815 piovve.", "Il primo ottobre 1815", "1815-10-01"),
    ("L'8 settembre 1943 tutto crollò.", "L'8 settembre 1943", "1943-09-08"),
    ("Roma, li 3 ottobre 1815", "li 3 ottobre 1815", "1815-10-03"),
    ("La lettera è del 3.X.1815.", "3.X.1815", "1815-10-03"),
    ("Nel 1815 tornò, e il 3 ottobre ripartì.", "il 3 ottobre", "1815-10-03"),
    ("Nell'ottobre del 1815 tutto era finito.", "ottobre del 1815", "1815-10"),
    ("Nel mese di ottobre 1815 si firmò.", "mese di ottobre 1815", "1815-10"),
    ("L'anno 1815 fu duro.", "L'anno 1815", "1815"),
    ("Nel 1815 i tedeschi entrarono a Napoli.", "1815", "1815"),
    ("Dal 1815 al 1820 fu ministro.", "1815 al 1820", "1815/1820"),
    ("La guerra del 1914-18 lo rovinò.", "1914-18", "1914/1918"),
    ("Gli anni 1920 furono brevi.", "Gli anni 1920", "192X"),
    ("Nel 1931 si rimpiangevano gli anni Venti.", "gli anni Venti", "192X"),
    ("Nel 1931 si rimpiangevano gli anni '20.", "gli anni '20", "192X"),
    ("Nel XIX secolo la città crebbe.", "XIX secolo", "18XX"),
    ("All'inizio del secolo XVIII cadde il ponte.", "All'inizio del secolo XVIII", "1701/1733"),
    ("Alla fine del Settecento il convento fu chiuso.", "Alla fine del Settecento", "1767/1800"),
    ("Nel primo Ottocento la città crebbe.", "primo Ottocento", "1801/1833"),
    ("Nel I secolo a.C. c'era un campo.", "I secolo a.C.", "-0099/0000"),
    ("Cesare morì nel 44 a.C. a Roma.", "44 a.C.", "-0043"),
    ("Nell'estate 1815 fu libero.", "estate 1815", "1815-22"),
    ("La primavera del 1815 fu piovosa.", "La primavera del 1815", "1815-21"),
    ("Alla fine di maggio 1815 era a Gand.", "Alla fine di maggio 1815", "1815-05"),
    ("Circa 1750 la casa era vuota.", "Circa 1750", "1750~"),
    ("Dopo il 3 ottobre 1815 tacque.", "il 3 ottobre 1815", "1815-10-03/.."),
    ("Pasqua 1815 cadde in marzo.", "Pasqua 1815", "1815-03-26"),
    ("Pagavano il giorno di San Martino 1815.", "il giorno di San Martino 1815", "1815-11-11"),
    ("Partì il 3 maggio 1815. Tre giorni dopo, arrivò.", "Tre giorni dopo", "1815-05-06"),
    ("Partì il 3 maggio 1815. L'indomani piovve.", "L'indomani", "1815-05-04"),
    ("Durò trentadue anni.", "trentadue anni", "P32Y"),
    ("Il 25 ottobre (7 novembre) 1917 cadde il palazzo.", "Il 25 ottobre (7 novembre) 1917", "1917-11-07"),
    ("Dal 3 al 5 ottobre 1815 ci fu consiglio.", "3 al 5 ottobre 1815", "1815-10-03/1815-10-05"),
    ("Il colpo del 18 brumaio anno VIII.", "18 brumaio anno VIII", "1799-11-09"),
]
LATIN = [
    ("Datum die III mensis Octobris anno Domini 1815.", "die III mensis Octobris anno Domini 1815", "1815-10-03"),
    ("Scriptum die tertia Octobris anno Domini 1815.", "die tertia Octobris anno Domini 1815", "1815-10-03"),
    ("Die Martis 3 Octobris 1815 venit.", "Die Martis 3 Octobris 1815", "1815-10-03"),
    ("Anno Domini 1815 die XV mensis Iunii legit.", "Anno Domini 1815 die XV mensis Iunii", "1815-06-15"),
    ("Obiit tertio die mensis Octobris anno 1815.", "tertio die mensis Octobris anno 1815", "1815-10-03"),
    ("Dat. Vindobonae, 3 Oct. 1815", "3 Oct. 1815", "1815-10-03"),
    ("Mense Octobri anno 1815 rediit.", "Mense Octobri anno 1815", "1815-10"),
    ("Anno 1815 rediit et die 3 Octobris obiit.", "die 3 Octobris", "1815-10-03"),
    ("Anno 1815 pax facta est.", "Anno 1815", "1815"),
    ("Anno ab incarnatione Domini 1066 rex obiit.", "Anno ab incarnatione Domini 1066", "1066"),
    ("Anno Domini MCCXV rex iuravit.", "Anno Domini MCCXV", "1215"),
    ("Hoc factum est A. D. 1215.", "A. D. 1215", "1215"),
    ("Anno Domini 800 coronatus est.", "Anno Domini 800", "0800"),
    ("Anno Domini millesimo ducentesimo quinto.", "Anno Domini millesimo ducentesimo quinto", "1205"),
    ("Anno millesimo quingentesimo decimo septimo.", "Anno millesimo quingentesimo decimo septimo", "1517"),
    ("Ab anno 1815 usque ad annum 1820 exsul fuit.", "anno 1815 usque ad annum 1820", "1815/1820"),
    ("Annis 1815-1820 exsul fuit.", "Annis 1815-1820", "1815/1820"),
    ("Saeculo XIX urbs crevit.", "Saeculo XIX", "18XX"),
    ("Saeculo duodecimo turris aedificata est.", "Saeculo duodecimo", "11XX"),
    ("Codex saec. XII ex. scriptus est.", "saec. XII ex.", "1167/1200"),
    ("Ineunte saeculo XV concilium fuit.", "Ineunte saeculo XV", "1401/1433"),
    ("Saeculo I a. Chr. n. castra hic erant.", "Saeculo I a. Chr. n.", "-0099/0000"),
    ("Caesar anno 44 a. Chr. n. occisus est.", "anno 44 a. Chr. n.", "-0043"),
    ("Idibus Martiis anno 44 a. Chr. n. occisus est.", "Idibus Martiis anno 44 a. Chr. n.", "-0043-03-15"),
    ("Natus est a. d. V Kal. Mart. anno Domini 1215.", "a. d. V Kal. Mart. anno Domini 1215", "1215-02-25"),
    ("Pridie Kalendas Ianuarias anno Domini 1215 obiit.", "Pridie Kalendas Ianuarias anno Domini 1215", "1214-12-31"),
    ("VIII Idus Augusti anno Domini 1215 venit.", "VIII Idus Augusti anno Domini 1215", "1215-08-06"),
    ("Anno Domini 1215, III Nonas Octobris, carta scripta est.", "Anno Domini 1215, III Nonas Octobris", "1215-10-05"),
    ("Aestate anni 1815 bellum fuit.", "Aestate anni 1815", "1815-22"),
    ("Exeunte mense Maio 1815 rediit.", "Exeunte mense Maio 1815", "1815-05"),
    ("Liber ante annum 1815 scriptus est.", "annum 1815", "../1815"),
    ("Circa annum 1750 domus vacua erat.", "Circa annum 1750", "1750~"),
    ("In festo sancti Michaelis anno Domini 1350 venit.", "In festo sancti Michaelis anno Domini 1350", "1350-09-29"),
    ("Profectus est die 3 Maii 1815. Postridie pluebat.", "Postridie", "1815-05-04"),
    ("Profectus est die 3 Maii 1815. Tribus diebus post, advenit.", "Tribus diebus post", "1815-05-06"),
    ("Exsul fuit decem annos.", "decem annos", "P10Y"),
]
RUSSIAN = [
    ("3 октября 1815 года она писала матери.", "3 октября 1815 года", "1815-10-03"),
    ("Он выехал во вторник, 3 октября 1815 г. из Вены.", "вторник, 3 октября 1815 г.", "1815-10-03"),
    ("1-го марта 1815 года он высадился.", "1-го марта 1815 года", "1815-03-01"),
    ("Двадцать первого января 1793 года толпа молчала.", "Двадцать первого января 1793 года", "1793-01-21"),
    ("Письмо от 12 сент. 1815 г. утрачено.", "12 сент. 1815 г.", "1815-09-12"),
    ("Бумага помечена 03.10.1815.", "03.10.1815", "1815-10-03"),
    ("В 1815 году он вернулся, а 3 октября уехал.", "3 октября", "1815-10-03"),
    ("В октябре 1815 года всё кончилось.", "октябре 1815 года", "1815-10"),
    ("Это случилось в 1815 году.", "1815 году", "1815"),
    ("Указ 1815 г. забыт.", "1815 г.", "1815"),
    ("С 1815 по 1820 год он был министром.", "1815 по 1820 год", "1815/1820"),
    ("В 1815—1820 гг. он жил в Вене.", "1815—1820 гг.", "1815/1820"),
    ("Между 1815 и 1820 годами он много ездил.", "1815 и 1820 годами", "1815/1820"),
    ("1920-е годы были коротки.", "1920-е годы", "192X"),
    ("В начале 1920-х годов он переехал.", "начале 1920-х годов", "1920/1923"),
    ("В 1931 году жалели о двадцатых годах.", "двадцатых годах", "192X"),
    ("В XIX веке город вырос.", "XIX веке", "18XX"),
    ("Церковь XII в. невелика.", "XII в.", "11XX"),
    ("В начале девятнадцатого века здесь был лес.", "начале девятнадцатого века", "1801/1833"),
    ("В конце ХІХ века построили мост.", "конце ХІХ века", "1867/1900"),
    ("В I веке до н. э. здесь был лагерь.", "I веке до н. э.", "-0099/0000"),
    ("Цезарь погиб в 44 году до н. э. в Риме.", "44 году до н. э.", "-0043"),
    ("Весной 1815 года он был свободен.", "Весной 1815 года", "1815-21"),
    ("Зимой 1812—1813 годов они мёрзли.", "Зимой 1812—1813 годов", "1812-24"),
    ("В конце мая 1815 года он был в Генте.", "конце мая 1815 года", "1815-05"),
    ("Около 1750 года пересчитали дома.", "Около 1750 года", "1750~"),
    ("Картина написана до 1815 года.", "1815 года", "../1815"),
    ("После 3 октября 1815 года он молчал.", "3 октября 1815 года", "1815-10-03/.."),
    ("К Рождеству 1812 года всё утихло.", "Рождеству 1812 года", "1812-12-25"),
    ("Он выехал 3 мая 1815 года. Через три дня он был на месте.", "Через три дня", "1815-05-06"),
    ("Он выехал 3 мая 1815 года. На следующий день шёл дождь.", "следующий день", "1815-05-04"),
    ("Он выехал 3 мая 1815 года. Десять лет спустя его забыли.", "Десять лет спустя", "1825"),
    ("Это длилось двадцать один день.", "двадцать один день", "P21D"),
    ("25 октября (7 ноября) 1917 года дворец пал.", "25 октября (7 ноября) 1917 года", "1917-11-07"),
    ("12/24 июня 1812 года армия перешла реку.", "12/24 июня 1812 года", "1812-06-24"),
    ("В тысяча восемьсот пятнадцатом году его не было.", "тысяча восемьсот пятнадцатом году", "1815"),
    ("С 3 по 5 октября 1815 года заседал совет.", "3 по 5 октября 1815 года", "1815-10-03/1815-10-05"),
]
MORE = [
    # before or after, with a word that links (class linking, bound_of)
    ("es", "El cuadro se pintó antes de 1815.", "1815", "../1815"),
    ("es", "Después del 3 de octubre de 1815 calló.", "3 de octubre de 1815", "1815-10-03/.."),
    ("es", "Alrededor de 1750 estaba vacía.", "1750", "1750~"),
    ("it", "Il quadro fu dipinto prima del 1815.", "1815", "../1815"),
    ("it", "Verso il 1750 la casa era vuota.", "1750", "1750~"),
    ("ru", "Он приехал не позднее 1815 года.", "1815 года", "../1815"),
    ("ru", "Примерно в 1750 году дом опустел.", "1750 году", "1750~"),
    # decades of a century, parts of a century
    ("de", "In den zwanziger Jahren des 19. Jahrhunderts.", "den zwanziger Jahren des 19. Jahrhunderts", "182X"),
    ("fr", "Dans les années 20 du XIXe siècle on bâtit.", "les années 20 du XIXe siècle", "182X"),
    ("es", "En los años 20 del siglo XIX se edificó.", "los años 20 del siglo XIX", "182X"),
    ("it", "Negli anni venti dell'Ottocento si costruì.", "anni venti dell'Ottocento", "182X"),
    ("ru", "В 20-е годы XIX века строили много.", "20-е годы XIX века", "182X"),
    ("de", "In der zweiten Hälfte des 18. Jahrhunderts.", "der zweiten Hälfte des 18. Jahrhunderts", "1751/1800"),
    ("fr", "La seconde moitié du XVIIIe siècle.", "La seconde moitié du XVIIIe siècle", "1751/1800"),
    ("es", "El primer tercio del siglo XIX.", "El primer tercio del siglo XIX", "1801/1833"),
    ("it", "La prima metà del Settecento.", "La prima metà del Settecento", "1701/1750"),
    ("ru", "Во второй половине XVIII века.", "второй половине XVIII века", "1751/1800"),
    # two centuries (a body read alone)
    ("de", "Im 12. und 13. Jahrhundert wuchs sie.", "12.", "11XX"),
    ("fr", "Le XVIe et le XVIIe siècle.", "Le XVIe", "15XX"),
    ("es", "Los siglos XVI y XVII.", "XVII", "16XX"),
    ("ru", "XVI и XVII века.", "XVI", "15XX"),
    # from one date to another
    ("de", "Vom 28. Mai bis zum 3. Juni 1815.", "28. Mai bis zum 3. Juni 1815", "1815-05-28/1815-06-03"),
    ("fr", "De mai à octobre 1815.", "mai à octobre 1815", "1815-05/1815-10"),
    ("it", "Da maggio a ottobre 1815.", "maggio a ottobre 1815", "1815-05/1815-10"),
    ("es", "Entre mayo de 1919 y el otoño de 1921.", "mayo de 1919 y el otoño de 1921", "1919-05/1921-23"),
    ("ru", "С мая по октябрь 1815 года.", "мая по октябрь 1815 года", "1815-05/1815-10"),
    # feasts
    ("fr", "On paya à la Saint-Jean 1350.", "la Saint-Jean 1350", "1350-06-24"),
    ("de", "Montag nach Michaelis 1350.", "Montag nach Michaelis 1350", "1350-10-04"),
    ("la", "Feria secunda post festum Paschae 1350.", "Feria secunda post festum Paschae 1350", "1350-03-29"),
    ("ru", "На Пасху 1815 года он уехал.", "Пасху 1815 года", "1815-04-18"),
    # figures with letters, Roman years, styles
    ("de", "In den 1920ern.", "den 1920ern", "192X"),
    ("la", "Anno Domini MCCXV, die XV mensis Iunii.", "Anno Domini MCCXV, die XV mensis Iunii", "1215-06-15"),
    ("la", "VI Kal. Nov. anno MCDLXIX.", "VI Kal. Nov. anno MCDLXIX", "1469-10-27"),
    ("ru", "25 октября 1917 года по старому стилю.", "25 октября 1917 года", "1917-11-07"),
    ("fr", "Le 25 octobre 1917 (vieux style).", "Le 25 octobre 1917", "1917-11-07"),
]


TABLE = {"de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN, "la": LATIN, "ru": RUSSIAN}


@pytest.mark.parametrize(
    ("code", "sentence", "said", "value"), [*((code, *row) for code, rows in TABLE.items() for row in rows), *MORE]
)
def test_an_expression_and_its_value(code: str, sentence: str, said: str, value: str):
    read_there = {str(item.passage): item.value or item.duration for item in found(code, sentence)}
    assert read_there.get(said) == value, read_there


NO_DATES = {
    "de": [
        "Es fielen 1500 Mann auf der Brücke.",
        "Der Hof kostete 1800 Taler.",
        "Siehe Nr. 1815 des Verzeichnisses.",
        "Das 19. Regiment stand im 3. Glied.",
        "Sie wohnte im zweiten Stock des Hauses Nr. 12.",
        "Das Buch hat 19 Kapitel und 20 Tafeln.",
        "Die Stadt zählte 1.500 Einwohner.",
        "Er trank um 10 Uhr seinen Kaffee.",
        "August der Starke sammelte Porzellan.",
        "Karl V. und Ludwig XIV. trafen sich nie.",
    ],
    "fr": [
        "On perdit 1500 hommes sur le pont.",
        "La ferme valait 1800 livres.",
        "Voir no 1815 du catalogue.",
        "Le 19e régiment tenait la droite.",
        "Elle demeurait au 12, rue du Bac.",
        "L'article 1382 du code est clair.",
        "Louis XVI et François Ier ne se sont pas connus.",
        "Il lut sept volumes en dix jours.",
        "La planète Mars est rouge.",
        "Il a été malade.",
    ],
    "es": [
        "Cayeron 1500 hombres en el puente.",
        "La finca costó 1800 reales.",
        "Véase no 1815 del catálogo.",
        "El regimiento 19 ocupaba la derecha.",
        "Vivía en la calle Mayor, 12.",
        "El libro tiene 19 capítulos y 20 láminas.",
        "Carlos V y Felipe II eran padre e hijo.",
        "El mar estaba en calma.",
        "La villa tenía 1.500 vecinos.",
        "San Juan es patrón de la villa.",
    ],
    "it": [
        "Caddero 1500 uomini sul ponte.",
        "Il podere costò 1800 scudi.",
        "Vedi no 1815 del catalogo.",
        "Il 19° reggimento teneva la destra.",
        "Abitava in via Roma, 12.",
        "Il libro ha 19 capitoli e 20 tavole.",
        "Vittorio Emanuele II e Pio IX non si amavano.",
        "Settecento soldati passarono il fiume.",
        "La città contava 1.500 abitanti.",
        "San Martino divise il mantello.",
    ],
    "la": [
        "Ceciderunt 1500 milites in ponte.",
        "Fundus 1800 florenorum fuit.",
        "Vide p. 1815 catalogi.",
        "Legio XIX sinistram tenuit.",
        "Liber capitula 19 et tabulas 20 habet.",
        "Carolus V et Ludovicus XIV numquam convenerunt.",
        "Non venit et non scripsit.",
        "Psalmus 118 longissimus est.",
        "Augustus imperator pacem dedit.",
    ],
    "ru": [
        "На мосту пало 1500 человек.",
        "Имение стоило 1800 рублей.",
        "В городе было 1500 душ.",
        "19-й полк стоял справа.",
        "Она жила в доме 12 по Невскому.",
        "В книге 19 глав и 20 таблиц.",
        "Александр I и Людовик XVI не встречались.",
        "Том XIX лежал на столе.",
        "Он прошёл 1500 шагов.",
        "Карл Август правил долго.",
    ],
}  # fmt: skip


MORE_NO_DATES = {
    "de": ["Siehe S. 1815 des Buches.", "Siehe § 1815.", "Er zahlte im Jahr 1500 Gulden.", "Rund 2000 Stellen fielen."],
    "fr": ["Voir le n° 1815 du catalogue.", "Voir p. 1815."],
    "es": ["Véase la página 1815.", "Expediente núm. 1815."],
    "it": ["Vedi pagina 1815.", "Busta 1540 dell'archivio."],
    "la": ["Vide numero 1815."],
    "ru": ["Смотри с. 1815.", "Дело № 1815 закрыто.", "Ф. 1286, оп. 1."],
}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(code, text) for table in (NO_DATES, MORE_NO_DATES) for code, texts in table.items() for text in texts],
)
def test_what_is_no_date(code: str, sentence: str):
    items = found(code, sentence)
    assert [item for item in items if item.value or item.candidates or item.kind in ("date", "feast")] == []


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("de", "Der König war nicht in der Stadt, und die Antwort ist mit dem Boten auf dem Weg."),
        ("fr", "Le roi n'est pas dans la ville, et la réponse est sur le chemin avec les autres."),
        ("es", "El rey no está en la ciudad, y la respuesta del ministro se perdió por el camino."),
        ("it", "Il re non è in città, e la risposta del ministro si perse per la strada con gli altri."),
        ("la", "Rex non est in urbe, sed nuntius cum epistola ad eum venit et ab eo mittitur."),
        ("ru", "Король не был в городе, и он же на это от министра не получил ответа."),
    ],
)
def test_a_text_is_known_by_its_commonest_words(code: str, sentence: str):
    assert spoken(sentence) == code
