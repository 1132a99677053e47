package tei

import "strings"

// elementOnly is the elements of TEI P5 4.9.0 whose content model has elements
// but no text, so that white space between their children means nothing; and
// witness, which may hold text but here holds a msDesc.
var elementOnly = wordSet(`
	abstract additional address adminInfo alternate altGrp altIdentifier analytic annotation
	annotationBlock app appInfo application arc argument attDef attList availability back biblFull
	biblStruct bicond binding bindingDesc body broadcast calendar calendarDesc castGroup castList
	category certainty char charDecl choice cit citeStructure classDecl classes classSpec climate cond
	constraintSpec content correction correspAction correspContext correspDesc cRefPattern custodialHist
	dataRef dataSpec datatype decoDesc dimensions div div1 div2 div3 div4 div5 div6 div7 divGen docTitle
	editionStmt editorialDecl eLeaf elementSpec ellipsis encodingDesc entry epigraph epilogue equipment
	eTree event exemplum facsimile fDecl figure fileDesc fLib floatingText forest front fs fsConstraints
	fsdDecl fsDecl fvLib gap glyph graph graphic group handDesc handNotes history hom hyphenation if
	imprint incident index iNode interpGrp interpretation join joinGrp keywords kinesic langKnowledge
	langUsage layoutDesc leaf lg linkGrp list listAnnotation listApp listBibl listChange listEvent
	listForest listNym listObject listOrg listPerson listPlace listPrefixDef listRef listRelation
	listTranspose listWit location locusGrp macroSpec media metDecl model modelGrp modelSequence
	moduleRef moduleSpec monogr msContents msDesc msFrag msIdentifier msItem msItemStruct msPart
	namespace node normalization notatedMusic noteGrp notesStmt nym object objectDesc objectIdentifier
	org paramList paramSpec particDesc performance person persona personGrp physDesc place population
	postscript precision prefixDef profileDesc projectDesc prologue publicationStmt punctuation
	quotation rdgGrp recordHist recording recordingStmt refsDecl relatedItem relation remarks respons
	respStmt revisionDesc root row ruby samplingDecl schemaRef schemaSpec scriptDesc scriptStmt seal
	sealDesc segmentation sequence seriesStmt set setting settingDesc sourceDesc sourceDoc sp space
	spanGrp specGrp specList spGrp standOff state stdVals styleDefDecl subst substJoin superEntry
	supportDesc surface surfaceGrp table tagsDecl taxonomy TEI teiCorpus teiHeader terrain text
	textClass textDesc timeline titlePage titleStmt trait transcriptionDesc transpose tree triangle
	typeDesc unitDecl unitDef valItem valList vAlt vColl vDefault vLabel vMerge vNot vocal vRange
	witness
`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
