"""An institution's release is told by its build in many languages; one voice from outside makes it news."""

from __future__ import annotations

import pytest

from provenance import data, pipeline
from provenance.model import Audit
from provenance.reading.plain import plain

RELEASES = {
    "ru": (
        "Генеральный секретарь принял президента Руритании\n\n"
        "Генеральный секретарь НАТО Антон Берг принял в понедельник президента Руритании в штаб-квартире "
        "НАТО. Они обсудили безопасность на реке и подготовку к весенней встрече союзников.\n\n"
        "Г-н Берг подчеркнул важность регионального партнёрства и поблагодарил Руританию за вклад в общую "
        "безопасность."
    ),
    "pl": (
        "Sekretarz generalny przyjął prezydent Rurytanii\n\n"
        "Sekretarz generalny NATO Anton Berg przyjął w poniedziałek prezydent Rurytanii w kwaterze głównej "
        "NATO. Rozmawiali o bezpieczeństwie na rzece i o wiosennym spotkaniu sojuszników.\n\n"
        "Pan Berg podkreślił znaczenie partnerstwa i podziękował Rurytanii za cenny wkład w bezpieczeństwo "
        "regionu."
    ),
    "zh": (
        "联合国秘书长会见鲁里坦尼亚总统\n\n"
        "联合国秘书长安东·伯格星期一在联合国总部会见了鲁里坦尼亚总统。双方讨论了河流安全以及春季会"
        "议的筹备工作。\n\n"
        "秘书长重申联合国支持该地区各国应对共同挑战，并对鲁里坦尼亚的宝贵贡献表示感谢。"
    ),
    "ar": (
        "الأمين العام يستقبل رئيسة روريتانيا\n\n"
        "استقبلت روريتانيا وفدا أمميا. الأمين العام للأمم المتحدة أنطون بيرغ استقبل يوم الاثنين رئيسة "
        "روريتانيا في مقر الأمم المتحدة، وناقشا أمن النهر والاجتماع المقرر في الربيع المقبل.\n\n"
        "وشدد على أهمية الشراكة، وأعرب عن تقديره لما قدمته روريتانيا من مساهمة قيمة في أمن المنطقة."
    ),
    "tr": (
        "Genel Sekreter, Ruritanya cumhurbaşkanını kabul etti\n\n"
        "NATO Genel Sekreteri Anton Berg, pazartesi günü Ruritanya cumhurbaşkanını NATO karargahında kabul "
        "etti. Nehir güvenliği ve bahardaki müttefikler toplantısı ele alındı.\n\n"
        "Berg, bölgesel ortaklığın önemini vurguladı ve Ruritanya'ya değerli katkıları için teşekkür etti."
    ),
    "sr": (
        "Генерални секретар примио председницу Руританије\n\n"
        "Генерални секретар НАТО Антон Берг примио је у понедељак председницу Руританије у седишту НАТО. "
        "Разговарали су о безбедности на реци и о пролећном састанку савезника.\n\n"
        "Берг је нагласио важност партнерства и захвалио Руританији на доприносу. „Руританија је дугогодишњи "
        "партнер“, нагласио је важност сарадње. Похвалио је блиску сарадњу."
    ),
    "ro": (
        "Secretarul general a primit-o pe președinta Ruritaniei\n\n"
        "Secretarul general al NATO, Anton Berg, s-a întâlnit cu președinta Ruritaniei luni, la sediul NATO. "
        "Cei doi au discutat despre securitatea fluviului și despre reuniunea din primăvară a aliaților.\n\n"
        "Domnul Berg a subliniat importanța parteneriatului și a mulțumit Ruritaniei pentru contribuția "
        "adusă."
    ),
    "uk": (
        "Генеральний секретар прийняв президентку Руританії\n\n"
        "Генеральний секретар НАТО Антон Берг прийняв у понеділок президентку Руританії у штаб-квартирі "
        "НАТО. Вони обговорили безпеку на річці та весняну зустріч союзників.\n\n"
        "Пан Берг наголосив на важливості партнерства й подякував Руританії за цінний внесок."
    ),
    "cs": (
        "Generální tajemník přijal prezidentku Ruritánie\n\n"
        "Generální tajemník NATO Anton Berg přijal v pondělí prezidentku Ruritánie v sídle NATO. Hovořili o "
        "bezpečnosti na řece a o jarním setkání spojenců.\n\n"
        "Pan Berg zdůraznil význam partnerství a poděkoval Ruritánii za cenný příspěvek k bezpečnosti "
        "regionu."
    ),
    "hu": (
        "A főtitkár fogadta Ruritánia elnökét\n\n"
        "A NATO főtitkára, Anton Berg hétfőn fogadta Ruritánia elnökét a NATO székházában. Megbeszélést "
        "folytattak a folyó biztonságáról és a szövetségesek tavaszi találkozójáról.\n\n"
        "Berg úr méltatta a szoros együttműködést, és köszönetet mondott Ruritániának az értékes "
        "hozzájárulásért."
    ),
    "el": (
        "Ο γενικός γραμματέας υποδέχθηκε την πρόεδρο της Ρουριτανίας\n\n"
        "Ο γενικός γραμματέας του ΝΑΤΟ Άντον Μπεργκ υποδέχθηκε τη Δευτέρα την πρόεδρο της Ρουριτανίας στην "
        "έδρα του ΝΑΤΟ. Συζήτησαν για την ασφάλεια του ποταμού και τη συνάντηση των συμμάχων.\n\n"
        "Ο κ. Μπεργκ υπογράμμισε τη σημασία της συνεργασίας και ευχαρίστησε τη Ρουριτανία."
    ),
    "sv": (
        "Generalsekreteraren tog emot Ruritaniens president\n\n"
        "Natos generalsekreterare Anton Berg tog emot Ruritaniens president på måndagen vid Natos "
        "högkvarter. De talade om säkerheten på floden och om de allierades möte i vår.\n\n"
        "Berg underströk vikten av partnerskapet och tackade Ruritanien för dess värdefulla bidrag."
    ),
    "sq": (
        "Sekretari i përgjithshëm priti presidenten e Ruritanisë\n\n"
        "Sekretari i Përgjithshëm i NATO-s, Anton Berg, priti të hënën presidenten e Ruritanisë në selinë e "
        "NATO-s. Ata biseduan për sigurinë në lumë dhe për takimin pranveror të aleatëve.\n\n"
        "Zoti Berg theksoi rëndësinë e partneritetit dhe falënderoi Ruritaninë për kontributin e vlefshëm."
    ),
    "hr": (
        "Glavni tajnik primio predsjednicu Ruritanije\n\n"
        "Glavni tajnik NATO-a Anton Berg primio je u ponedjeljak predsjednicu Ruritanije u sjedištu NATO-a. "
        "Razgovarali su o sigurnosti na rijeci i o proljetnom sastanku saveznika.\n\n"
        "Berg je naglasio važnost partnerstva i zahvalio Ruritaniji na doprinosu."
    ),
}


def found(text: str) -> Audit:
    return pipeline.audit(plain(text, id="a"))


@pytest.mark.parametrize("language", RELEASES)
def test_a_release_is_noted(language: str) -> None:
    rules = [finding.rule for finding in found(RELEASES[language]).findings]
    assert rules == ["reads-like-institutional-release"]


@pytest.mark.parametrize("language", RELEASES)
def test_another_voice_makes_it_news(language: str) -> None:
    known = data.toml("institutional_style")
    doubt = known.get(language, known["hr"])["press"][-1]
    assert not [s for s in found(f"{RELEASES[language]} {doubt}.").signals if s.kind == "institutional-style"]


@pytest.mark.parametrize("language", RELEASES)
def test_without_a_press_rooms_layout_it_is_nobodys(language: str) -> None:
    known = data.toml("institutional_style")
    text = RELEASES[language]
    for phrase in (*known.get(language, {}).get("layout", ()), *known["hr"]["layout"], *known["sr"]["layout"]):
        place = text.lower().find(phrase)
        text = text[:place] + text[place + len(phrase) :] if place >= 0 else text
    assert not [s for s in found(text).signals if s.kind == "institutional-style"]
