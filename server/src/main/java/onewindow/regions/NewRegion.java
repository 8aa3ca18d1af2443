package onewindow.regions;

/**
 * Level and parent follow from the code.
 *
 * @param code 12 digits
 * @param national whether the code is of GB/T 2260 and GB/T 10114; otherwise a local one
 */
public record NewRegion(String code, String name, boolean national) {}
