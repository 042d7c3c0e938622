// EPUBCheck on many books in one JVM, so that its schemas are compiled once and not once a book.
//   in:  java -cp epubcheck.jar EpubCheck.java OUTDIR BOOK...
//   out: OUTDIR/N.json for the Nth book (EPUBCheck's own JSON report), and on stdout the line `N` as each is done.
// A book that makes EPUBCheck throw has no report; the caller takes that for a failure. Exit 0 unless misused.
import com.adobe.epubcheck.tool.EpubChecker;
import java.io.OutputStream;
import java.io.PrintStream;

public class EpubCheck {
    public static void main(String[] args) {
        if (args.length < 2) {
            System.err.println("usage: EpubCheck OUTDIR BOOK...");
            System.exit(2);
        }
        PrintStream out = System.out, err = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        for (int n = 1; n < args.length; n++) {
            System.setOut(nowhere); // EPUBCheck prints each message for people; the report has them all
            System.setErr(nowhere);
            try {
                new EpubChecker().run(new String[] {args[n], "--quiet", "--json", args[0] + "/" + n + ".json"});
            } catch (Throwable t) {
                err.println(args[n] + ": " + t);
            }
            out.println(n);
        }
        out.flush();
        System.exit(0);
    }
}
