package onewindow.listing.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import onewindow.listing.sheet.Table;

/** The forms in which a list goes out and comes in. */
public enum ListFormat {
    /** One workbook for people. */
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One CSV file a sheet, in an archive. */
    COMMA("zip", "application/zip"),
    /** An array of {@code {code, guide}}. */
    JSON("json", "application/json"),
    /** A bare list of powers from another system, as one CSV file; comes in only. */
    POWERS("csv", "text/csv");

    private static final int PROBE = 200;

    private final String extension;
    private final String mediaType;

    ListFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By what is in the file, whatever its name says. */
    public static ListFormat of(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable("list-empty", "");
        }
        if (Archive.isArchive(bytes)) {
            var names = Archive.read(bytes, name -> name.equals("[Content_Types].xml"));
            return names.isEmpty() ? COMMA : WORKBOOK;
        }
        if ((bytes[0] & 0xFF) == 0xD0 && bytes.length > 1 && (bytes[1] & 0xFF) == 0xCF) {
            throw new Unreadable("list-old-workbook", "");
        }
        for (int i = 0; i < Math.min(PROBE, bytes.length); i++) {
            char first = (char) (bytes[i] & 0xFF);
            if (first == 0) {
                throw new Unreadable("list-unknown-format", "");
            }
            if (!Character.isWhitespace(first) && first != 0xEF && first != 0xBB && first != 0xBF) {
                return first == '[' || first == '{' ? JSON : POWERS;
            }
        }
        return POWERS;
    }

    public static ListFile sheets(ListFormat format, byte[] bytes) throws Unreadable {
        return switch (format) {
            case WORKBOOK -> WorkbookReading.read(bytes);
            case COMMA -> CommaFiles.archive(bytes);
            case POWERS -> CommaFiles.table(bytes, "");
            case JSON -> throw new IllegalArgumentException(format.name());
        };
    }

    /**
     * @param tables one for each part of a guide, in their order
     * @param to stays open
     */
    public static void write(ListFormat format, List<? extends Table> tables, OutputStream to)
            throws IOException {
        switch (format) {
            case WORKBOOK -> WorkbookWriting.write(tables, to);
            case COMMA -> CommaFiles.write(tables, to);
            case JSON, POWERS -> throw new IllegalArgumentException(format.name());
        }
    }
}
