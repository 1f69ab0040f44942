package dev.larder.checks;

/** The last part of an address, by which a person knows a picture. */
final class FileNames {
    private static final int LONGEST = 40;

    private FileNames() {}

    static String of(String address) {
        String path = address.replaceAll("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        String shown = name.isBlank() ? address : name;
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }
}
