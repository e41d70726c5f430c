"""The forms of words in which English tells that a relation changed.

Each form is a pattern of what happened (one of `changes.CHANGES`); its group `did`, where it has one, is the word that tells it, which a subject may stand far before: "the Legation, which
had been at Saxby since 1870, was closed". `AGAIN` are the words that tell another change of the same subject behind it: "and reopened in 1921".
"""

from __future__ import annotations

import re

__all__ = ["AGAIN", "FORMS", "MAY_TELL", "UNREAL", "Form"]


class Form:
    """One way of telling a change. `of` is what it is of: "ties" (relations), "house" (an embassy), "first" (the first envoy), or "toward" (what one does to another)."""

    __slots__ = ("of", "pattern", "what")

    def __init__(self, what: str, of: str, pattern: str) -> None:
        self.what, self.of = what, of
        self.pattern = re.compile(pattern, re.IGNORECASE)


_SORT = r"(?:(?:full|formal|official|normal|normali[sz]ed|friendly|cordial|regular|bilateral|direct|personal|comradely|all|his|her|their|its|these|diplomatic|consular|ambassadorial|political|trade|commercial|and) )*"
_TIES = rf"(?<!international )(?<!foreign )(?<!conduct )(?<!public ){_SORT}(?:relations|ties|intercourse|relationship)"
_OURS = r"(?:(?:the|a|an|its|their|his|both|all|U\.\s?S\.|US|American|United States|first|new|permanent|resident|full|respective|(?-i:[A-Z][a-z]+(?:i|an|ese|ish|ch|ean|ic))) )*"
_MISSION = r"(?:Embass(?:y|ies)|Legations?|diplomatic missions?|Liaison Office|Interests? Section)"
_CONSULATE = r"(?:(?:Consulate(?: General)?|consular (?:post|office|agency|mission)))"
_HOUSE = rf"{_OURS}{_MISSION}(?: (?-i:[A-Z][\w’']+)(?! (?:was|were) (?:received|appointed)))?"
_ENVOY = r"(?:Envoys?|Ministers?|Ambassadors?|Charg[ée]s? d[’']Affaires|Consuls?(?: General)?|Consular Agent|Commissioner|(?:Minister )?Resident|Plenipotentiary|diplomatic (?:representative|agent)|diplomat|Representative)"
_OPEN = r"(?:establish(?:ed|ing|es)?|open(?:ed|ing)?|initiat(?:ed|ing)|inaugurat(?:ed|ing)|enter(?:ed|ing)? into|began|begun|beginning|commenc(?:ed|ing)|set(?:ting)? up)"
_RE = r"(?:resum(?:ed|ing|es)|restor(?:ed|ing|es)|re-?establish(?:ed|ing|es)|re-?open(?:ed|ing|s)|renew(?:ed|ing|s)|normali[sz](?:ed|ing|es))"
_BREAK = r"(?:sever(?:ed|ing|s)|br(?:oke|oken|eaking|eaks)(?: off)?|ruptured|suspend(?:ed|ing|s)|interrupt(?:ed|ing|s)|terminat(?:ed|ing|es)|discontinu(?:ed|ing|es)|cut(?:ting)?(?: off)?|ceas(?:ed|ing|es)|end(?:ed|ing|s)|closed|dissolved|withdr(?:ew|awn|awing))"
_NOW = r"(?:(?:formally|officially|finally|also|first|again|then|thus|thereby|fully|temporarily|permanently|provisionally|once more|mutually|subsequently|later|immediately|effectively) )*"
_BE = rf"(?:(?:were|was|have been|had been|has been|are|being|got) {_NOW})"
_WHERE = r"(?:(?:(?!\b(?:was|were|when|while|but|until|although|because)\b)[^;:]){0,120}? )??"
_SHORT = r"(?:[^;:,]{0,60}? )??"
_AND = r"(?: and (?!the\b)[^;:,]{0,40}?)?"
_STATE = r"(?:(?:the|its|full|complete|newly|new|independent|sovereign|de facto|de jure|and) )*(?:independence|sovereignty|new government|government|republic|kingdom|state|statehood|confederacy|provisional government|regime|junta|administration|council|committee|belligerency)"
_AS_ELSE = r"(?:(?! by | when | through )[^.;,]){0,60}? as (?!(?:(?:an?|the|its) )?(?:[\w“\"’-]+,?[ -]){0,4}?(?:independent|sovereign|states?|nations?|republic|government|country|belligerent|kingdom|representatives?|authority)\b)"
_ACKNOWLEDGED = r"(?:recogni[sz](?:ed|es)|acknowledged)"

FORMS = tuple(
    Form(*each)
    for each in (
        # Relations
        ("resumed", "ties", rf"\b{_TIES},? {_WHERE}{_BE}(?P<did>{_RE})|\b(?P<did2>{_RE}) (?:\w+ ){{0,3}}?{_TIES}|\brelations {_NOW}(?P<did3>resumed)\b|\b(?:agreed to|did now(?: \w+ly)?) (?P<did4>resume|restore|re-?establish|renew) {_TIES}|\b(?:resumption|restoration|re-?establishment|renewal|normali[sz]ation) of {_TIES}"),
        ("broken off", "ties", rf"\b{_TIES}, (?:formally )*(?P<did5>severed|suspended|interrupted|broken off) (?=in |on )|\b{_TIES},? {_WHERE}{_BE}(?P<did>{_BREAK})|\b(?P<did2>{_BREAK}) (?:\w+ ){{0,3}}?{_TIES}|\b{_TIES}(?: {_SHORT}|,? )(?:{_NOW})(?P<did3>ended|ceased|came to an end|lapsed)\b|\b(?:severance|severing|breaking off|suspension|cessation|interruption|rupture|termination) of {_TIES}"),
        ("opened", "ties", rf"\b{_TIES}, (?:first |formally )*(?P<did5>established|opened) (?=in |on )|\b{_TIES},? {_WHERE}{_BE}(?P<did>{_OPEN})|\b(?P<did2>{_OPEN}) (?:\w+ ){{0,3}}?{_TIES}|\b{_TIES} {_SHORT}{_NOW}(?P<did3>began|commenced)\b(?! to\b)|\bestablishment of {_TIES}|\b{_TIES} {_SHORT}(?:date|dated|dating) (?:from|back to)\b|\b(?:agreed to|did now(?: \w+ly)?) (?:establish|open) {_TIES}|\bfirst (?:country|nation|state|power|government|republic) to (?:establish|open) {_TIES}|\bexchang(?:ed|ing) (?:ambassadors|ministers|envoys|diplomatic representatives|representatives)\b|\bexchange of (?:ambassadors|ministers|envoys) (?:took place|was (?:made|completed))"),
        # Recognition: of what is recognised as something else ("as a form of persecution") nothing is told.
        ("broken off", "toward", r"\bwithdr[ea]w(?:n|al of|ing)? (?:its |the |his )?recognition"),
        ("recognised", "toward", rf"\b(?:extended|accorded|granted|gave|announced|conferred)(?: \w+){{0,4}} (?<!non-)recognition|\bacts? of (?:\w+ ){{0,4}}?recognition\b|\b(?P<did>{_ACKNOWLEDGED}) (?=(?:\w+ ){{0,2}}?(?:the )?(?:de facto |de jure )?{_STATE}\b)|\b(?P<did4>recogni[sz](?:ed|es)) (?=(?:the |of )?[A-Z])(?-i:(?=(?:the )?[A-Z]))(?!{_AS_ELSE})(?![^.;,]{{0,40}}?[’']s? (?!(?:\w+ )?(?:{_STATE})))|\b(?:thereby|thus|by|in|formally|officially) recogni[sz]ing (?=(?:the )?(?:{_STATE}|(?-i:[A-Z])))|\b(?:first|among the first) (?:[a-z]+ ){{0,2}}?to (?:recogni[sz]e|acknowledge) (?!that\b|the need|the importance)|\b(?:independence|sovereignty|government|republic|state|kingdom|confederacy|regime)(?:\W+\w+){{0,4}} (?:was|were|had been) {_NOW}(?P<did2>recogni[sz]ed|acknowledged) by(?!{_AS_ELSE})|\b(?:was|were) {_NOW}(?P<did3>recogni[sz]ed) (?:by\b(?!{_AS_ELSE})|as an? (?:\w+ ){{0,3}}?(?:independent|sovereign|state|nation|republic)\b)|\b{_ACKNOWLEDGED} it (?P<did6>as) an? (?:\w+ ){{0,3}}?(?:independent|sovereign|state|nation|republic)\b|\b(?:gained|received|won|obtained) (?:\w+ ){{0,2}}?recognition (?:from|by)\b|\b(?:agreed to|decided to|did now(?: \w+ly)?) recogni[sz]e (?=(?:the )?(?:{_STATE}|(?-i:[A-Z])))|(?-i:[A-Z]\w+) (?:was|were) {_NOW}(?P<did5>recogni[sz]ed)(?= (?:on|in) (?-i:[A-Z\d]))|\brecognition (?:was {_NOW}(?:accorded|extended|granted|announced|conferred|established)|came|took place|occurred)|\b(?:mutual|diplomatic|formal|de facto|de jure)? ?recognition {_SHORT}was {_NOW}(?:accorded|extended|granted|announced|conferred|established)|(?<!non-)\brecognition of\b"),
        # Embassies and legations
        ("raised", "house", rf"\b{_HOUSE},? {_WHERE}(?P<did>re-?opened|resumed (?:(?:full|normal|its|regular) )*operations|beg(?:an|un) operations|became (?:an?|the) (?:full |full-fledged |American |U\.\s?S\. )?embassy)\b|\b(?:Legations?|Missions?|Section|Representation|Liaison Office|status|rank|consulate general|{_TIES}) {_WHERE}{_BE}(?P<did2>raised|elevated|upgraded)|\b(?P<did3>raised|elevated|upgraded|elevation of|raising of) {_WHERE}(?:to|into) (?:(?!as )\w+ ){{0,4}}?embass|\b(?P<did4>raised|elevated|upgraded) (?:{_HOUSE}|{_TIES})|\bagreed to (?P<did9>raise|elevate|upgrade) (?:[^;:,]{{0,40}} )?(?:{_MISSION}|{_TIES})|\b(?:Consulate(?: General)?|mission|office) {_SHORT}(?P<did10>became an? (?:full )?embassy)\b|\b(?:re-?opening|establishment) of {_HOUSE}|\b{_HOUSE},? {_WHERE}{_BE}(?P<did5>{_OPEN}|{_RE})|\b{_HOUSE} {_SHORT}{_NOW}(?P<did6>opened)\b|\b(?P<did7>{_OPEN}|{_RE}) {_HOUSE}"),
        ("raised", "envoy", r"\b(?:was |were )?(?P<did>promoted|elevated|raised|made) (?:[^;:,]{0,50}?(?:, (?:Jr|Sr)\.?,)? ?)??(?:from (?:\w+ ){1,3}?)?(?:to )?(?:be |become |the rank of )?(?:the |an )?(?:first |new )?(?:U\.\s?S\. |American )?Ambassador"),
        ("lowered", "house", rf"\b{_HOUSE},? {_WHERE}(?P<did>closed\b|suspended operations|ceased (?:to exist|operations)|shut down)|\bsuspen(?:ded|sion of) (?:the )?(?:operations (?:of|at) )?{_HOUSE}(?: operations)?|\b{_HOUSE},? {_WHERE}{_BE}(?P<did2>closed|withdrawn|evacuated|downgraded|reduced|shut)|\b(?P<did3>closed|withdrew|evacuated|downgraded|shut) {_HOUSE}|\b(?P<did4>closed) {_OURS}(?:{_CONSULATE}s? and )?{_MISSION}|\b(?:withdrew|evacuated|removed) (?:all |the |its |most )+(?:\w+ ){{0,2}}?(?:personnel|staff|diplomats)\b|\brecalled (?:its |the |his )?(?:U\.\s?S\. )?Ambassador|\bAmbassador (?:(?-i:[A-Z])[\w.]* ){{0,4}}(?:was |had been )recalled|\b(?:downgraded|reduced) (?:its |the )(?:\w+ )?(?:chief of mission|mission|representation|relations)|\brelations {_SHORT}{_BE}(?P<did5>downgraded|reduced)|\b(?:withdrew|withdrawing) (?:its|the|his) (?:ambassador|minister|envoy)|\bclosure of {_HOUSE}|\bexpelled (?:the |its |all |\w+ )*(?:ambassador|diplomats|minister|envoy)"),
        # The first that one sends to the other
        ("raised", "first", r"\bfirst (?:(?:resident|permanent|full|accredited|official|(?-i:[A-Z][\w.’'-]*)) )*?(?P<did>Ambassador)\b"),
        ("opened", "first", rf"\bfirst (?:(?:resident|permanent|full|accredited|diplomatic|official|ordinary|consular|(?-i:[A-Z][\w.’'-]*)) )*?(?P<did>{_ENVOY})\b"),
        ("opened", "first", rf"\b(?:establish(?:ed|ing)|open(?:ed|ing)|set up) (?:its|their|the|a) first (?:(?:\w+|U\.\s?S\.) ){{0,3}}?(?P<did>{_CONSULATE})|\bfirst (?:(?:\w+|U\.\s?S\.) ){{0,3}}?{_CONSULATE} {_WHERE}{_BE}(?P<did2>{_OPEN})"),
        # War and peace
        ("war", "toward", r"\bdeclar(?:ed|es|ing) (?:that a state of )?war\b|\bdeclaration of (?:a state of )?war\b|\bwent to war\b|\bstate of war (?:existed|came|was declared)|\bwar was declared\b|\bwar (?P<did>broke out|began) between\b|\bhostilities (?P<did2>broke out|began) between\b"),
        ("peace", "toward", r"\b(?:made|concluded|signed) (?:a )?(?:separate )?(?:peace|treaty of peace|peace treaty|armistice)\b|\b(?:peace|peace treaty|treaty of peace|armistice) (?:[^;:,]{0,60} )??was (?P<did>made|concluded|signed)|\bended (?:the|its) (?:state of )?war (?:with|against|between)"),
        ("alliance", "toward", r"\b(?:formed|concluded|made|entered into|signed|secured|struck|forged|sealed) (?:an?|the) (?:[\w-]+ ){0,2}?(?:alliance|treaty of alliance|pact)\b|\ballied (?:himself|herself|itself|themselves) with\b"),
        # Persons
        ("breach", "toward", r"\b(?:broke|broken|breaking) (?:off )?(?:openly |finally |completely |decisively |definitively )?with\b|\bfell out (?:openly |finally )?with\b|\bquarrell?ed (?:openly |bitterly |violently )?with\b|\b(?:final |open |complete )?(?:break|breach|rupture|estrangement) (?:between|with)\b|\bbecame estranged from\b|\bparted company with\b"),
        ("reconciled", "toward", r"\b(?:was|were|became|been|is|are) (?:\w+ )?(?P<did>reconciled) (?:with|to)\b|\breconciliation (?:between|with)\b|\bmade (?:it )?up with\b|\bmade (?:his|her|their) peace with\b"),
        ("breach", "ties", rf"\b{_TIES},? {_WHERE}{_NOW}(?:had |has )?(?P<did>broke|broken) down\b"),
        ("reconciled", "both", r"\b(?:were|became|had been) (?:\w+ )?(?P<did>reconciled)\b(?! (?:with|to))"),
        ("breach", "both", r"\b(?:fell out|quarrell?ed|parted ways|became estranged|broke off relations|parted company)\b(?! (?:with|from))"),
    )
)  # fmt: skip

_AFTER = r"^(?:[^;:]{{0,90}}?)(?:,? (?:and|but|then|and then|but then|until it|before)|,) (?:it |they )?(?:(?:was|were|had been|been) )?(?:\w+ly |again |also |later |then |thus )*(?P<did>{verbs})(?: (?:it|them))?(?=[ ,.]|$)"
AGAIN = {
    of: tuple((what, re.compile(_AFTER.format(verbs=verbs))) for what, verbs in told)
    for of, told in (
        ("ties", (("resumed", r"resumed|restored|re-?established|renewed|normali[sz]ed"), ("broken off", r"severed|broken off|broke off|suspended|interrupted|terminated"))),
        ("house", (("lowered", r"closed|withdrawn|evacuated"), ("raised", r"re-?opened|re-?established|raised to (?:an )?[Ee]mbassy|elevated to (?:an )?[Ee]mbassy"))),
    )
}  # fmt: skip
"""What is told next of the same relations or the same house, by the same sentence."""

UNREAL = re.compile(
    r"\b(?:not|never|no|neither|nor|without|would|could|should|might|cannot|(?-i:may)|if|unless|whether|refus\w+|declin\w+|fail\w+|propos\w+|threaten\w+|plan\w*|intend\w*|intention|hop(?:ed|ing|es)|wish\w*|want\w*|sought|seek\w*|"
    r"attempt\w*|tried|try\w*|request\w*|urg\w+|in order to|prior to|before|until|n[’']t|will|possib\w+|talks|oppos\w+|call(?:s|ed|ing)? for|demand\w*|insist\w*|prospects?|hopes?|negotiat\w+|overtures?|question of|considered|discuss\w+|ready to|prepared to|as to|(?<!appointed )(?<!named )(?<!promoted )to be|even though|rumou?r\w*|suspect\w*|risk\w*|fear\w*|pending|opposition to|favou?red|withh[eo]ld\w*|way for|path to|towards?|process of|anniversary of|indication of|once again|efforts? to|conditions? for|non)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""What before a change in the same clause makes it a wish, a plan, or none."""
MAY_TELL = re.compile(
    r"relation|\bties\b|intercourse|recogni|acknowledged|embass|legation|\bwar\b|peace|treaty|armistice|alliance|\bpact\b|allied|br[eo]a?ke?|breach|rupture|reconcil|ambassador|envoy|minister|chargé|charge d|"
    r"consul|mission|section|liaison|quarrel|fell out|falling out|estrange|parted|made up|made it up|diplomat|representative|resident",
    re.IGNORECASE,
)
"""A word without which no sentence tells a change."""
