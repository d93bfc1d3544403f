package org.govah.core.age;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The age author's own implementation in TypeScript, from npm, installed once under `target`.
final class NpmAge {
    private static final String PACKAGE = "age-encryption@0.3.1";

    /// Reads `jobs` (name, then identity and recipient, or `passphrase`) in the current folder;
    /// opens NAME.ours and NAME.ours.txt, and seals NAME.plain, as a file and armored.
    private static final String SCRIPT =
            """
            const { pathToFileURL } = require('url');
            const fs = require('fs');
            const [home, words] = process.argv.slice(2);
            (async () => {
              const age = await import(pathToFileURL(home
                  + '/node_modules/age-encryption/dist/index.js').href);
              for (const line of fs.readFileSync('jobs', 'utf8').trim().split('\\n')) {
                const [name, identity, recipient] = line.split(' ');
                const open = new age.Decrypter();
                const seal = new age.Encrypter();
                if (identity === 'passphrase') {
                  open.addPassphrase(words);
                  seal.setPassphrase(words);
                  seal.setScryptWorkFactor(12);
                } else {
                  open.addIdentity(identity);
                  seal.addRecipient(recipient);
                }
                const ours = new Uint8Array(fs.readFileSync(name + '.ours'));
                fs.writeFileSync(name + '.back', await open.decrypt(ours));
                const text = age.armor.decode(fs.readFileSync(name + '.ours.txt', 'utf8'));
                fs.writeFileSync(name + '.back.txt', await open.decrypt(text));
                const plain = new Uint8Array(fs.readFileSync(name + '.plain'));
                const theirs = await seal.encrypt(plain);
                fs.writeFileSync(name + '.theirs', theirs);
                fs.writeFileSync(name + '.theirs.txt', age.armor.encode(theirs));
              }
            })().catch(e => { console.error(e); process.exit(1); });
            """;

    private NpmAge() {}

    /// Where it is installed; the test is skipped, and says so, where it cannot be.
    static Path folder() throws IOException {
        Path folder = Path.of("target", "npm-age").toAbsolutePath();
        Assumptions.assumeTrue(
                Program.exists("node") && Program.exists("npm"),
                "node and npm are not installed: not compared with npm's age-encryption");
        if (!Files.isDirectory(folder.resolve("node_modules/age-encryption"))) {
            Files.createDirectories(folder);
            String install = "npm install --no-audit --no-fund --ignore-scripts --prefix . ";
            Program done = Program.run(folder, "", List.of("sh", "-c", install + PACKAGE));
            Assumptions.assumeTrue(
                    done.exit() == 0,
                    "npm could not install " + PACKAGE + ": not compared with it");
        }
        return folder;
    }

    static void run(Path npm, Path in, String words) throws IOException {
        Program.run(in, SCRIPT, List.of("node", "-", npm.toString(), words)).requireDone();
    }
}
