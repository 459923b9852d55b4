package dev.freestone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One large file and many small ones dropped on one SFTP server over the loopback: by the engine's steps over {@code
 * SftpDelivery}, and by the same steps with the clients of JSch and Apache MINA; and the large file written without further
 * steps, also by the command of OpenSSH. Each time is from connecting to disconnecting. After each way the server must hold
 * what was meant and nothing else. Arguments: MiB of the large file, number of small files of 4 KiB, rounds.
 */
public final class DeliveryComparison {
    private static final long MEBI = 1 << 20;
    private static final int SMALL = 4096;

    private final DropServer server;
    private final Map<String, DropWay> ways = new LinkedHashMap<>();
    private final Map<String, List<Double>> speeds = new LinkedHashMap<>();
    private boolean warm;

    private DeliveryComparison(DropServer server, Path folder) {
        this.server = server;
        ways.put("Freestone", new FreestoneDrop(server, folder));
        ways.put("JSch", new JschDrop(server, folder));
        ways.put("MINA", new MinaDrop(server));
    }

    /**
     * Runs and prints.
     *
     * @param args MiB, files and rounds, all optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        long mebis = args.length > 0 ? Long.parseLong(args[0]) : 256;
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Path folder = Files.createTempDirectory("freestone-drop");
        try (DropServer server = new DropServer(folder)) {
            Path local = Files.createDirectory(folder.resolve("local"));
            DropFile large = DropFile.made(local, "large.csv", mebis * MEBI, 1);
            List<DropFile> small = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                small.add(DropFile.made(local, "small-" + i + ".csv", SMALL, i));
            }
            var comparison = new DeliveryComparison(server, folder);
            // The first round warms up.
            for (int round = 0; round <= rounds; round++) {
                comparison.round(large, small, new OpenSshPut(server, folder));
                comparison.warm = true;
            }
            comparison.print();
        } finally {
            Folders.delete(folder);
        }
    }

    private void round(DropFile large, List<DropFile> small, OpenSshPut command) throws Exception {
        double mebis = (double) large.size() / MEBI;
        for (Map.Entry<String, DropWay> way : ways.entrySet()) {
            DropWay drop = way.getValue();
            time("large, MiB/s", way.getKey(), mebis, List.of(large), () -> drop.drop(List.of(large)));
        }
        for (Map.Entry<String, DropWay> way : ways.entrySet()) {
            time(
                    "small, files/s",
                    way.getKey(),
                    small.size(),
                    small,
                    () -> way.getValue().drop(small));
        }
        for (Map.Entry<String, DropWay> way : ways.entrySet()) {
            time(
                    "write, MiB/s",
                    way.getKey(),
                    mebis,
                    List.of(large),
                    () -> way.getValue().write(large));
        }
        if (OpenSshPut.isThere()) {
            time("write, MiB/s", "sftp", mebis, List.of(large), () -> command.write(large));
        }
    }

    /** Something that takes time. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private void time(String what, String who, double amount, List<DropFile> files, Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        server.requireAndRemove(files);
        if (warm) {
            speeds.computeIfAbsent(what + " " + who, none -> new ArrayList<>()).add(amount / seconds);
        }
    }

    private void print() {
        speeds.forEach((what, all) -> {
            double mine =
                    median(speeds.getOrDefault(what.substring(0, what.lastIndexOf(' ') + 1) + "Freestone", List.of()));
            System.out.printf(
                    "%-26s %8.1f  Freestone beside it %.2f  %s%n",
                    what,
                    median(all),
                    mine / median(all),
                    all.stream().map(Math::round).toList());
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
