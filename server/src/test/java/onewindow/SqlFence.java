package onewindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds SQL of one module that names another module's schema, or a table without its schema. SQL is
 * every text of a Java source in which a statement's first word stands, and every migration.
 */
final class SqlFence {
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "\\b(select\\b.*\\bfrom|insert\\s+into|update\\s+[\\w.]+\\s+(as\\s+\\w+\\s+|\\w+\\s+)?set|delete\\s+from|truncate|merge\\s+into)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern UNQUALIFIED =
            Pattern.compile(
                    "\\b(insert\\s+into|delete\\s+from)\\s+(\\w+)\\b(?!\\.)",
                    Pattern.CASE_INSENSITIVE);

    private final List<String> schemas;
    private final Pattern reference;

    SqlFence(List<String> schemas) {
        this.schemas = schemas;
        this.reference =
                Pattern.compile(
                        "\\b(%s)\\.\\w+".formatted(String.join("|", schemas)),
                        Pattern.CASE_INSENSITIVE);
    }

    List<String> faults(Path sources, Path migrations) throws IOException {
        var faults = new ArrayList<String>();
        for (Path file : files(sources, ".java")) {
            String module = sources.relativize(file).getName(0).toString();
            var texts = TEXT.matcher(Files.readString(file));
            while (texts.find()) {
                String text = texts.group(1) == null ? texts.group(2) : texts.group(1);
                if (STATEMENT.matcher(text).find()) {
                    collect(text, module, file, faults);
                }
            }
        }
        for (Path file : files(migrations, ".sql")) {
            collect(
                    Files.readString(file),
                    migrations.relativize(file).getName(0).toString(),
                    file,
                    faults);
        }
        return faults;
    }

    private void collect(String sql, String module, Path file, List<String> faults) {
        var references = reference.matcher(sql);
        while (references.find()) {
            if (!references.group(1).equalsIgnoreCase(module)) {
                faults.add("%s names %s".formatted(file, references.group().strip()));
            }
        }
        if (schemas.contains(module)) {
            collectUnqualified(sql, file, faults);
        }
    }

    private static void collectUnqualified(String sql, Path file, List<String> faults) {
        var references = UNQUALIFIED.matcher(sql);
        while (references.find()) {
            faults.add("%s names %s without its schema".formatted(file, references.group(2)));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
