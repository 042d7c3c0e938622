// veraPDF's validation engine on many PDF files in one JVM, for the flavours asked for and whatever the files claim.
//   in:  java -cp ENGINE.jar VeraPdf.java FLAVOUR[,FLAVOUR...] FILE...     flavours: ua1, 3a, 3b, 2b
//   out: tab-separated lines on stdout, for each file (N: the Nth, from 1) and flavour
//          rule    N  FLAVOUR  CLAUSE-TEST  COUNT  MESSAGE  PLACE     for each rule broken, with its first place
//          result  N  FLAVOUR  pass|fail                              after them
//          error   N  FLAVOUR  MESSAGE                                the file could not be read or checked
// Exit 0 whatever the verdicts are, 2 if misused or if a rule profile cannot be read.
// The jar has no JAXB, with which veraPDF reads its rule profiles; they are read here with the JDK's XML parser.
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.*;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.*;

public class VeraPdf {
    /** Flavour, its profile in the jar, and fewer rules than which the profile cannot have been read whole. */
    enum Flavour {
        UA1("PDFUA-1.xml", 100), A3A("PDFA-3A.xml", 150), A2B("PDFA-2B.xml", 140), A3B("PDFA-3B.xml", 140);

        final String profile;
        final int least;

        Flavour(String profile, int least) {
            this.profile = profile;
            this.least = least;
        }

        static Flavour of(String name) {
            return switch (name) {
                case "ua1" -> UA1;
                case "3a" -> A3A;
                case "2b" -> A2B;
                case "3b" -> A3B;
                default -> throw new IllegalArgumentException("unknown flavour " + name);
            };
        }
    }

    static PrintStream out;

    public static void main(String[] args) throws Exception {
        out = new PrintStream(System.out, false, "UTF-8");
        LogManager.getLogManager().reset(); // the parser logs each oddity; the verdicts say what matters
        Map<String, ValidationProfile> profiles = new LinkedHashMap<>();
        try {
            if (args.length < 2) throw new IllegalArgumentException("usage: VeraPdf FLAVOUR,... FILE...");
            VeraGreenfieldFoundryProvider.initialise();
            for (String name : args[0].split(",")) profiles.put(name, profile(Flavour.of(name)));
        } catch (Exception e) {
            System.err.println(e);
            System.exit(2);
        }
        for (int n = 1; n < args.length; n++)
            for (Map.Entry<String, ValidationProfile> p : profiles.entrySet()) {
                try {
                    check(n, new File(args[n]), p.getKey(), p.getValue());
                } catch (Throwable t) { // a damaged file may end in any exception, or in a StackOverflowError
                    line("error", n, p.getKey(), t);
                }
                out.flush();
            }
        System.exit(0);
    }

    static void check(int n, File file, String flavour, ValidationProfile profile) throws Exception {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(file, profile.getPDFAFlavour());
             PDFAValidator validator = foundry.createValidator(profile, 1, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            Map<RuleId, TestAssertion> first = new HashMap<>();
            for (TestAssertion a : result.getTestAssertions())
                if (a.getStatus() == TestAssertion.Status.FAILED) first.putIfAbsent(a.getRuleId(), a);
            result.getFailedChecks().entrySet().stream()
                .sorted(Comparator.comparing(e -> name(e.getKey())))
                .forEach(e -> {
                    TestAssertion a = first.get(e.getKey());
                    String said = a == null ? null : a.getErrorMessage();
                    if (said == null) said = profile.getRuleByRuleId(e.getKey()).getDescription();
                    line("rule", n, flavour, name(e.getKey()), e.getValue(), said,
                        a == null ? "" : a.getLocation().getContext());
                });
            // An engine that looked at nothing has not passed anything.
            boolean pass = result.isCompliant() && result.getFailedChecks().isEmpty()
                && result.getTotalAssertions() > 0;
            line("result", n, flavour, pass ? "pass" : "fail");
        }
    }

    static String name(RuleId id) {
        return id.getClause() + "-" + id.getTestNumber();
    }

    static void line(Object... fields) {
        StringJoiner joined = new StringJoiner("\t");
        for (Object f : fields) joined.add(String.valueOf(f).replaceAll("\\s+", " "));
        out.println(joined);
    }

    /** The rule profile of a flavour, out of the jar. */
    static ValidationProfile profile(Flavour flavour) throws Exception {
        Element root;
        String path = "/org/verapdf/pdfa/validation/" + flavour.profile;
        try (InputStream in = PDFAFlavour.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("the jar has no profile " + flavour.profile);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            root = factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element rule : within(root, "rules", "rule")) rules.add(rule(rule));
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element v : within(root, "variables", "variable"))
            variables.add(Profiles.variableFromValues(
                v.getAttribute("name"), v.getAttribute("object"), text(v, "defaultValue"), text(v, "value")));
        if (rules.size() < flavour.least)
            throw new IllegalStateException(flavour.profile + " has only " + rules.size() + " rules");
        return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")),
            Profiles.profileDetailsFromValues(flavour.profile, "", "", new Date(0)), "", rules, variables);
    }

    static Rule rule(Element rule) {
        Element id = child(rule, "id"), error = child(rule, "error");
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element a : within(error, "arguments", "argument"))
            arguments.add(ErrorArgumentImpl.fromValues(a.getTextContent(), attribute(a, "name"), null));
        String deferred = attribute(rule, "deferred");
        return Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
            rule.getAttribute("object"), deferred == null ? null : Boolean.valueOf(deferred), attribute(rule, "tags"),
            text(rule, "description"), text(rule, "test"),
            Profiles.errorFromValues(text(error, "message"), arguments), List.of());
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        if (parent != null)
            for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling())
                if (n instanceof Element e && name.equals(e.getLocalName())) found.add(e);
        return found;
    }

    static List<Element> within(Element parent, String list, String item) {
        return children(child(parent, list), item);
    }

    static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    static String text(Element parent, String name) {
        Element e = child(parent, name);
        return e == null ? "" : e.getTextContent();
    }

    static String attribute(Element e, String name) {
        return e.hasAttribute(name) ? e.getAttribute(name) : null;
    }
}
