package dev.larder.demo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** The command line of the demo server, read; wrong ones fail with one line for people. */
record Arguments(boolean help, boolean reset, DemoOptions options) {
    static final String READ_TOKEN = "4c61726465720000000000000000000072656164";
    static final String WRITE_TOKEN = "4c61726465720000000000000000007772697465";
    static final Duration QUEUE_DELAY = Duration.ofMillis(500);

    static final String HELP = """
            Runs a stand-in for the ButterCMS service on 127.0.0.1.

              --port N          port to listen on (0: any; default: the one used last, or any)
              --data DIR        where the content is kept (default: larder-demo)
              --seed DIR        what a new data folder starts with (default: the built-in content)
              --read-token T    default %s
              --write-token T   default %s
              --faults SPEC     what goes wrong on purpose, see below
              --lenient         take writes the real service might refuse
              --page-delete     let DELETE remove pages (default: 405, as recorded)
              --reset           go back to the seed before starting
              --help            this text

            Accepted writes show after 500 ms unless --faults says otherwise.

            %s""".formatted(READ_TOKEN, WRITE_TOKEN, Faults.GRAMMAR);

    static Arguments parse(List<String> args) {
        DemoOptions options = DemoOptions.in(Path.of("larder-demo"))
                .withTokens(READ_TOKEN, WRITE_TOKEN)
                .withQueueDelay(QUEUE_DELAY);
        boolean help = false;
        boolean reset = false;
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help" -> help = true;
                case "--reset" -> reset = true;
                case "--lenient" -> options = options.lenient();
                case "--page-delete" -> options = options.withPageDelete();
                default -> options = withValue(options, option, rest);
            }
        }
        return new Arguments(help, reset, options);
    }

    private static DemoOptions withValue(DemoOptions options, String option, Iterator<String> rest) {
        List<String> known = List.of("--port", "--data", "--seed", "--read-token", "--write-token", "--faults");
        if (!known.contains(option)) {
            throw new IllegalArgumentException("there is no option " + option + "; --help lists them");
        }
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("a value is missing after " + option);
        }
        String value = rest.next();
        return switch (option) {
            case "--port" -> options.withPort(port(value));
            case "--data" -> options.withData(path(value));
            case "--seed" -> options.withSeed(path(value));
            case "--read-token" -> options.withTokens(value, options.writeToken());
            case "--write-token" -> options.withTokens(options.readToken(), value);
            default -> options.withFaults(Faults.parse(value));
        };
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("\"" + value + "\" is not a port");
        }
        return Integer.parseInt(value);
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("\"" + value + "\" is not a folder", wrong);
        }
    }
}
