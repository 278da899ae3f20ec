package org.xmpp.newsletter.summarizer.suspicion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what speaks to a machine, in the languages of the newsletter and some others, and
 * whatever letters it is written in.
 */
final class ToMachines {

	private static final int MOST = 20;

	private static final String AI = "ai|a\\.i\\.|llm|large language model|language model|chatbot|bot|gpt|chatgpt|claude|gemini|copilot";

	private static final Tongue ENGLISH = new Tongue(
			"instruct prompt directive systemmessage guardrail youare youre actas pretendtobe behaveas youwillbe summar yourtranslation yourdigest fromnowon fromthispoint forgeteverything reading processing newtask newsletter withtheword directions",
			"ignore|ignores|ignoring|disregard|disregarding|forget|override|overlook|bypass|neglect|discard|"
					+ "(?:do not|don'?t|stop) (?:follow|following|obey|obeying)|pay no attention to",
			"all|any|every|everything|each|of|the|your|my|our|these|those|this|that|other|and|or|safety|system|you|were|"
					+ "have|been|given|told|received|in|about|from|to|so|developer|user|original|initial|current|existing",
			"instructions?|prompts?|directives?|directions|system messages?|guardrails", //
			"previous|previously|prior|above|earlier|preceding|former|foregoing|past|before|so far",
			"(?:you are|you're|act as|pretend to be|behave as|you will be)(?: now)?(?: an?| the)?(?: \\p{L}+){0,2}?",
			AI + "|assistant",
			"(?:in|to|of|begin|start|end|finish|prefix|precede) your (?:summary|translation|digest|summarization)|"
					+ "when (?:you )?summari[sz]\\w+ (?:this|the) (?:text|page|post|article|release|item|entry)|"
					+ "(?:when|while) (?:generating|writing|drafting|creating) (?:the|this|your) (?:newsletter|summary|digest)|"
					+ "from (?:now|this point) on,? (?:respond|answer|reply|output|say|write)|"
					+ "(?:respond|answer|reply) (?:only )?with (?:only )?the word|forget everything|new task:|"
					+ "(?:any|all|every|an) (?:" + AI + ")s? (?:reading|processing|summari[sz]ing|that reads)");

	private static final Tongue GERMAN = new Tongue(
			"anweisung instruktion befehl vorgaben prompt dubist siesind verhaltedich agiereals zusammenfassung ubersetzung wenndu fallsdu achtungki antwort",
			"ignorier\\p{L}*|vergiss|vergesst|vergessen sie|missacht\\p{L}*|uberge\\p{L}*|beachte\\p{L}* (?:nicht|keine)|"
					+ "befolge\\p{L}* (?:nicht|keine)",
			"alle|aller|alles|samtliche|jede|jegliche|die|der|den|deine|deiner|ihre|ihrer|eure|meine|diese|dieser|von|und|"
					+ "anderen|obigen|dir|ihnen|sie|bitte|nicht",
			"anweisung(?:en)?|instruktion(?:en)?|befehle?|vorgaben|systemprompts?|prompts?",
			"vorherigen?|vorigen?|vorangegangenen?|fruheren?|bisherigen?|obigen|vorausgehenden?|zuvor",
			"(?:du bist|sie sind|verhalte dich wie|agiere als)(?: jetzt| nun)?(?: ein| eine| einen)?(?: \\p{L}+)??",
			"ki|ki-\\p{L}+|ai|sprachmodell|sprachassistent|llm|chatbot|bot|chatgpt|ki assistent",
			"(?:in|am ende|am anfang|zu beginn) (?:deiner|ihrer|eurer) (?:zusammenfassung|ubersetzung)|"
					+ "(?:deinen?|ihren?) systemprompt|(?:wenn|falls) (?:du|sie) eine? (?:\\p{L}+ )?(?:ki|ai|sprachmodell|llm|chatbot|bot)|"
					+ "achtung,? (?:ki|ai)|ab (?:jetzt|sofort) antworte|"
					+ "(?:anweisungen|instruktionen|befehle|vorgaben) (?:sind (?:ungultig|nichtig|aufgehoben)|nicht mehr)");

	private static final Tongue FRENCH = new Tongue(
			"instruction consigne directive invite prompt ordres tues vousetes agiscomme agissezcomme resume synthese traduction apartirdemaintenant attentionia",
			"ignore|ignorez|ignorer|oublie|oubliez|neglige[rz]?|ne (?:suis|suivez|tiens|tenez) pas(?: compte)?",
			"toutes?|tous|les?|la|l|ces?|cette|des?|du|d|vos|tes|mes|autres|et|qui|t'ont|vous|ont|ete|donnees|ci",
			"instructions?|consignes?|directives?|invites?|prompts?|ordres",
			"precedentes?|precedents|anterieures?|anterieurs|dessus|plus haut|avant|prealables?",
			"(?:tu es|vous etes|agis comme|agissez comme)(?: maintenant| desormais)?(?: une?| le)?(?: \\p{L}+)??",
			"ia|intelligence artificielle|assistant ia|modele de langage|llm|chatbot|robot|chatgpt|assistant",
			"dans (?:votre|ton) (?:resume|synthese|traduction)|(?:votre|ton) (?:prompt|invite) systeme|attention,? ia|"
					+ "a partir de maintenant,? (?:reponds|repondez)");

	private static final Tongue SPANISH = new Tongue(
			"instruccion indicacion ordenes directri directiv prompt eres ustedes actuacomo resumen traduccion apartirdeahora atencionia",
			"ignor[ae]|ignoren?|ignorar|olvid[ae]|olviden?|descart[ae]|omit[ae]|"
					+ "no (?:sigas|siga|hagas caso (?:de|a))",
			"todas?|todos|las?|los|el|tus|sus|mis|estas|esas|otras|de|del|y|que|te|han|dado|por favor",
			"instruccion(?:es)?|indicacion(?:es)?|ordenes|directrices|directivas|prompts?",
			"anterior(?:es)?|previas?|previos|precedentes?|de arriba|antes",
			"(?:eres|usted es|actua como)(?: ahora)?(?: una?| el)?(?: \\p{L}+)??",
			"ia|inteligencia artificial|asistente|modelo de lenguaje|llm|chatbot|bot|chatgpt",
			"en (?:tu|su) (?:resumen|traduccion)|(?:tu|su) prompt del? sistema|atencion,? ia|"
					+ "a partir de ahora,? (?:responde|responda)");

	private static final Tongue ITALIAN = new Tongue(
			"istruzion indicazion direttiv ordini comandi prompt sei leie siete agiscicome riassunto sommario dorainpoi",
			"ignora|ignorate|ignorare|ignori|dimentica|dimenticate|trascura|non seguire|non seguite",
			"tutte|tutti|le|i|gli|l|la|tue|vostre|mie|queste|quelle|altre|di|delle|e|che|ti|sono|state|date",
			"istruzion[ei]|indicazion[ei]|direttiv[ae]|ordini|comandi|prompt", "precedent[ei]|anterior[ei]|sopra|prima",
			"(?:sei|lei e|siete|agisci come)(?: ora| adesso)?(?: un| una| un')?(?: \\p{L}+)??",
			"ia|ai|intelligenza artificiale|assistente|modello linguistico|llm|chatbot|bot|chatgpt",
			"nel (?:tuo|vostro|suo) (?:riassunto|sommario)|(?:tuo|vostro|suo) prompt di sistema|"
					+ "d['’]ora in poi,? (?:rispondi|rispondete)");

	private static final Tongue PORTUGUESE = new Tongue(
			"instruc ordens diretriz orientac comandos prompt vocee tues agorae ajacomo resumo sumario apartirdeagora",
			"ignor[ae]|ignorem|ignorar|esquec[ae]|esquecam|desconsider[ae]|nao siga",
			"todas?|todos|as?|os?|suas|tuas|minhas|estas|essas|outras|de|das|dos|e|que|lhe|foram|dadas|quaisquer",
			"instruc(?:ao|oes)|ordens|diretrizes|orientac(?:ao|oes)|comandos|prompts?",
			"anterior(?:es)?|previas?|previos|precedentes?|acima|antes",
			"(?:voce e|tu es|agora e|aja como)(?: agora)?(?: uma?| o)?(?: \\p{L}+)??",
			"ia|inteligencia artificial|assistente|modelo de linguagem|llm|chatbot|bot|chatgpt",
			"no (?:seu|teu) (?:resumo|sumario)|(?:seu|teu) prompt d[eo] sistema|"
					+ "a partir de agora,? (?:responda|responde)");

	private static final Tongue DUTCH = new Tongue("instructie opdracht aanwijzing prompt jebent ubent samenvatting",
			"negeer|vergeet|sla over", "alle|al|de|het|je|jouw|uw|deze|die|van|en|andere",
			"instructies?|opdrachten|aanwijzingen|prompts?", "vorige|voorgaande|eerdere|bovenstaande",
			"(?:je bent|u bent)(?: nu)?(?: een)?(?: \\p{L}+)??", "ai|taalmodel|ai-assistent|chatbot|assistent|bot",
			"in (?:je|jouw|uw) samenvatting");

	private static final Tongue POLISH = new Tongue("instrukcj polecen prompt jestes podsumowaniu streszczeniu",
			"zignoruj\\p{L}*|ignoruj\\p{L}*|pomin\\p{L}*|zapomnij(?: o)?",
			"wszystkie|wszystkich|wszelkie|swoje|twoje|te|tych|o|i|inne",
			"instrukcj\\p{L}+|polecen\\p{L}*|prompt\\p{L}*", "poprzedni\\p{L}*|wczesniejsz\\p{L}*|powyzsz\\p{L}*",
			"(?:jestes)(?: teraz)?(?: \\p{L}+)??", "ai|modelem jezykowym|asystentem|sztuczna inteligencja|chatbotem",
			"w (?:swoim|twoim) (?:podsumowaniu|streszczeniu)");

	private static final Tongue RUSSIAN = new Tongue(
			"инструкци указани команд промпт ты вы всвоем ввашем втвоем отныне сэтогомомента",
			"игнориру\\p{L}*|проигнориру\\p{L}*|забудь(?:те)?|отбрось(?:те)?|не обращай(?:те)? внимания на|не следуй(?:те)?",
			"все|всех|всеми|любые|эти|этих|свои|твои|ваши|мои|об|о|и|на|другие|данные|тебе|вам|остальные",
			"инструкци\\p{L}*|указани\\p{L}*|команд\\p{L}*|промпт\\p{L}*",
			"предыдущ\\p{L}*|прежни\\p{L}*|предшествующ\\p{L}*|вышеуказанн\\p{L}*|ранее|выше",
			"(?:ты|вы)(?: теперь| -| —| –){0,2}(?: \\p{L}+)??",
			"ии|искусственный интеллект|языковая модель|чат-?бот|нейросеть|ассистент|бот",
			"в (?:своем|вашем|твоем) (?:резюме|пересказе|изложении|обзоре|переводе)|"
					+ "(?:свой|твой|ваш) системный промпт|(?:отныне|с этого момента),? отвечай");

	private static final Tongue CHINESE = new Tongue("指令 指示 提示 命令 规则 規則 你 您 从现在 從現在", "忽略|无视|無視|忘记|忘記|不要理会|不要遵循|不理會|忽視",
			"所有", "指令|指示|提示|命令|规则|規則", "之前|以上|先前|上述", "(?:你|您)(?:现在|現在)?(?:是|扮演)(?:一个|一個|一名)?",
			"人工智能|人工智慧|ai|语言模型|語言模型|大模型|聊天机器人|聊天機器人|助手",
			"在(?:你|您)的(?:摘要|总结|總結|概要|翻译|翻譯)|" + "(?:你|您)的(?:系统|系統)提示|(?:从现在|從現在)(?:开始|開始|起)(?:只|请|請)");

	private static final Tongue JAPANESE = new Tongue("指示 命令 プロンプト 指図 あなた 要約", "(?:指示|命令|プロンプト|指図)", "すべて", "無視|忘れ",
			"以前", "あなたは(?:今|現在)?", "ai|言語モデル|アシスタント|チャットボット|人工知能", "(?:あなたの)?要約(?:には|の最後に|の最初に)");

	private static final Tongue ARABIC = new Tongue("التعليمات الاوامر الأوامر الإرشادات أنت انت ملخصك",
			"تجاهل|انس|اهمل", "كل", "التعليمات|الاوامر|الأوامر|الإرشادات", "السابقة", "(?:أنت|انت)(?: الآن)?",
			"نموذج لغوي|ذكاء اصطناعي|مساعد ذكي|روبوت", "في ملخصك");

	private static final List<Tongue> SPACED = List.of(ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH,
			POLISH, RUSSIAN);

	/** What needs no language, or English only. */
	private static final Pattern SIGNS = Tongue.pattern("<\\|[\\w ]{2,20}\\|>|\\[/?inst\\]|<</?sys>>|"
			+ "#{2,} ?(?:system|instruction|response|new instructions?) ?:|"
			+ "(?:ignore|disregard|forget|override)(?: all| any| everything| of| the| your){0,4} "
			+ "(?:previous|prior|above|earlier|preceding|your) (?:rules?|context|guidelines?|commands?|orders|constraints|restrictions)\\b|"
			+ "\\b(?:reveal|print|repeat|show|output|leak|display) (?:me )?(?:your|the|all|of){1,3} ?(?:hidden |initial |full |own )?system prompt|"
			+ "\\byour (?:hidden |initial |full )?system prompt\\b|\\bsystem prompt:|"
			+ "\\bas an ai (?:language )?(?:model|assistant)\\b|\\bif you are (?:an? )?(?:" + AI + ")\\b|"
			+ "\\b(?:dear|attention|note to|message to|message for|instructions? (?:to|for)|hey),? (?:all |any |the )?"
			+ "(?:ai|ais|chatgpt|claude|gemini|llms?|(?:large )?language models?|chatbots?|ai (?:assistants?|models?|agents?|readers?))\\b|"
			+ "\\b(?:ai|llm|chatgpt|claude|gemini|assistant|language model)[,:] (?:please |you must )?"
			+ "(?:print|write|say|output|approve|include|summari[sz]e|ignore|add|respond|reply|translate)\\b|"
			+ "\\b(?:approve|publish|print) (?:this|the) (?:entry|item|text) (?:without|immediately|automatically)\\b|"
			+ "\\bnew instructions?: |\\bsystem: (?:you|the user|ignore)\\b|\\b(?:do not|don't|never) (?:tell|mention this to|reveal this to) the (?:user|editor|reader)\\b");

	private static final List<Listener> LISTENERS = Stream
		.concat(SPACED.stream().map(Listener::toSpaced), Stream.of(CHINESE, JAPANESE, ARABIC).map(Listener::toUnspaced))
		.toList();

	private static final Pattern CODED = Pattern.compile("[A-Za-z0-9+/_-]{32,}={0,2}");

	private ToMachines() {
	}

	static List<Suspect> in(String text) {
		List<Suspect> found = new ArrayList<>();
		Skeleton skeleton = Skeleton.of(text);
		Skeleton letters = skeleton.letters();
		add(found, SIGNS, skeleton, text);
		for (Listener listener : LISTENERS) {
			if (listener.mayHear(letters.text())) {
				add(found, listener.words(), skeleton, text);
				add(found, listener.letters(), letters, text);
			}
		}
		Skeleton turned = letters.turned();
		if (LISTENERS.getFirst().mayHear(turned.text())) {
			add(found, LISTENERS.getFirst().letters(), turned, text);
		}
		CODED.matcher(text)
			.results()
			.limit(MOST)
			.filter((match) -> speaks(decoded(match.group())))
			.forEach((match) -> add(found, text, match.start(), match.end()));
		return found;
	}

	private static void add(List<Suspect> found, Pattern pattern, Skeleton skeleton, String text) {
		pattern.matcher(skeleton.text())
			.results()
			.limit(MOST)
			.forEach((match) -> add(found, text, skeleton.start(match), skeleton.end(match, text)));
	}

	private static void add(List<Suspect> found, String text, int start, int end) {
		if (found.stream().noneMatch((other) -> other.start() < end && start < other.end())) {
			found.add(Suspect.of(Suspect.Kind.TO_MACHINES, text.substring(start, end), start, end));
		}
	}

	private static boolean speaks(String decoded) {
		Skeleton skeleton = Skeleton.of(decoded);
		return SIGNS.matcher(skeleton.text()).find()
				|| LISTENERS.stream().anyMatch((listener) -> listener.words().matcher(skeleton.text()).find());
	}

	/** What Base64 says; of anything else nonsense, which speaks to nobody. */
	private static String decoded(String coded) {
		String standard = coded.replace('-', '+').replace('_', '/').replace("=", "");
		String whole = standard.substring(0, standard.length() - ((standard.length() % 4 == 1) ? 1 : 0));
		return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
	}

	/**
	 * Listens to one language.
	 *
	 * @param stems parts of words, at least one of which is in every passage it finds
	 * @param words what it finds in a text
	 * @param letters what it finds in the letters of a text
	 */
	private record Listener(List<String> stems, Pattern words, Pattern letters) {

		private static Listener toSpaced(Tongue tongue) {
			return new Listener(tongue.folded(), tongue.spoken(), tongue.letters());
		}

		private static Listener toUnspaced(Tongue tongue) {
			return new Listener(tongue.folded(), tongue.unspaced(), tongue.unspaced());
		}

		/** Most texts are told apart by this alone, and quickly. */
		private boolean mayHear(String letters) {
			for (String stem : this.stems) {
				if (letters.contains(stem)) {
					return true;
				}
			}
			return false;
		}

	}

}
