"""Words that judge: what is said of one who is blamed, and of one who is praised."""

from __future__ import annotations

__all__ = ["BLAME", "BLAMED_FOR", "CALLING", "FAULTS", "PRAISE", "PRAISED_FOR", "RIGHTS", "judged"]

BLAME = frozenset(
    "abolitionist absurd adventurer bandit bandits braggart brigand drunkard womanizer anarchist apostate arrogant assassin autocrat barbarian bigot blackguard blameworthy blunderer brute bully butcher careless charlatan cheat contemptible corrupt counter-revolutionary "
    "coward cowardly criminal cruel culpable deceitful deceiver delinquent demagogue derelict deserter despicable despot despotic dictator dictatorial disgrace dishonest dishonorable dishonourable disingenuous disloyal disobedient "
    "embarrassment extremist faithless false fanatic fanatical fascist fool foolish fraud guilty heretic hypocrite hypocritical idiot ignorant immoral impostor imprudent incapable incompetent inconsistent incorrect inefficient "
    "inhuman insane insincere insolent intriguer irresponsible knave lackey lazy liability liar madman malicious menace mercenary mistaken monster murderer murderers negligent nuisance obnoxious opportunist oppressor "
    "persecutor perfidious perjurer plunderer puppet quack racist rascal rascals rebel rebels reckless remiss renegade ridiculous rogue rogues ruthless scoundrel scoundrels selfish slanderer spy stupid swindler "
    "terrorist terrorists thief thieves timid traitor traitors treacherous treasonable turncoat tyrannical tyrant tyrants unconstitutional undemocratic unfair unfaithful unfit ungrateful ungenerous unjust unpatriotic unprincipled unqualified "
    "unreasonable unreliable unscrupulous untrustworthy untruthful unworthy usurper usurpers vain vile villain villains wicked worthless wrong".split()
)
"""What one is who is blamed."""

FAULTS = frozenset(
    "abuse abuses atrocity atrocities bad-faith betrayal blunder blunders breach calumny corruption crime crimes cruelty deceit deception error errors failings failure failures falsehood falsehoods farce fault faults folly follies "
    "fraud frauds hypocrisy imposture incitement incompetence infamy iniquity injustice injury insincerity insult intrigue intrigues lie lies misconduct misdeeds misrule mistake mistakes negligence neglect offence offense "
    "oppression outrage outrages outrageous perfidy plot plots provocation sham sin sins slander treachery treason trick tricks tyranny usurpation violation villainy wrongdoing wrongs".split()
)
"""What is laid to the charge of one who is blamed."""

RIGHTS = frozenset(
    "authority business courage excuse right rights sense principle principles honor honour power".split()
)
"""What one has not who is blamed: "had no right"."""

PRAISE = frozenset(
    "able admirable best brave brilliant capable competent courageous deserving devoted distinguished excellent faithful finest foremost generous genius gifted greatest hero heroic honest honorable honourable ideal incorruptible "
    "fit ingenious innocent invaluable loyal magnanimous noble noblest outstanding patriot patriotic remarkable statesman suitable satisfactory superb talented trustworthy upright valiant virtuous wisest worthy".split()
)
"""What one is who is praised."""

BLAMED_FOR = frozenset(
    "abandon abuse betray blunder bribe bungle cheat conspire contradict corrupt deceive defame defraud defy desert disgrace disobey disregard distort err exceed falsify fail forsake ignore incite insult intrigue lack lie "
    "mismanage misinform misinterpret mislead misquote misrepresent mistreat misunderstand misuse murder neglect oppress overstep persecute pervert plagiarise plagiarize plot plunder provoke ruin sabotage slander steal swindle trample "
    "undermine usurp violate wrong".split()
)
"""What one has done who is blamed."""

PRAISED_FOR = frozenset("deserve excel merit surpass".split())
"""What one has done who is praised."""

CALLING = frozenset(
    "brand call caricature characterise characterize consider deem denounce depict describe dub judge label paint picture portray pronounce proclaim regard represent see stigmatise stigmatize stamp style term think treat view".split()
)
"""Verbs that say what someone is: "called him a traitor"."""


def judged(words: frozenset[str] | set[str]) -> str:
    """Which verb tells what is said of someone by the words of a predicate: "denounce", "praise", or none."""
    blamed, praised = not words.isdisjoint(BLAME | FAULTS), not words.isdisjoint(PRAISE)
    return "" if blamed == praised else "denounce" if blamed else "praise"
