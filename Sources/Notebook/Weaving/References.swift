/// All that the lessons cite. A test sees to it that each is cited, and a lesson that cites another does not begin.
extension Reference {
  static let all = papers + documents

  private static let papers = [
    Reference(
      key: "arjovsky2017", authors: ["Arjovsky, M.", "Bottou, L."], year: "2017",
      title: "Towards principled methods for training generative adversarial networks",
      address: "https://arxiv.org/abs/1701.04862"),
    Reference(
      key: "glorot2010", authors: ["Glorot, X.", "Bengio, Y."], year: "2010",
      title: "Understanding the difficulty of training deep feedforward neural networks",
      address: "https://proceedings.mlr.press/v9/glorot10a.html"),
    Reference(
      key: "goodfellow2013",
      authors: ["Goodfellow, I.", "Warde-Farley, D.", "Mirza, M.", "Courville, A.", "Bengio, Y."],
      year: "2013", title: "Maxout networks", address: "https://arxiv.org/abs/1302.4389"),
    Reference(
      key: "goodfellow2014",
      authors: [
        "Goodfellow, I.", "Pouget-Abadie, J.", "Mirza, M.", "Xu, B.", "Warde-Farley, D.", "Ozair, S.",
        "Courville, A.",
        "Bengio, Y.",
      ], year: "2014", title: "Generative adversarial nets", address: "https://arxiv.org/abs/1406.2661"),
    Reference(
      key: "gulrajani2017",
      authors: ["Gulrajani, I.", "Ahmed, F.", "Arjovsky, M.", "Dumoulin, V.", "Courville, A."],
      year: "2017", title: "Improved training of Wasserstein GANs",
      address: "https://arxiv.org/abs/1704.00028"),
    Reference(
      key: "he2015", authors: ["He, K.", "Zhang, X.", "Ren, S.", "Sun, J."], year: "2015",
      title: "Delving deep into rectifiers: surpassing human-level performance on ImageNet classification",
      address: "https://arxiv.org/abs/1502.01852"),
    Reference(
      key: "heusel2017",
      authors: ["Heusel, M.", "Ramsauer, H.", "Unterthiner, T.", "Nessler, B.", "Hochreiter, S."],
      year: "2017",
      title: "GANs trained by a two time-scale update rule converge to a local Nash equilibrium",
      address: "https://arxiv.org/abs/1706.08500"),
    Reference(
      key: "huang2024", authors: ["Huang, Y.", "Gokaslan, A.", "Kuleshov, V.", "Tompkin, J."],
      year: "2024", title: "The GAN is dead; long live the GAN! A modern GAN baseline",
      address: "https://arxiv.org/abs/2501.05441"),
    Reference(
      key: "ioffe2015", authors: ["Ioffe, S.", "Szegedy, C."], year: "2015",
      title: "Batch normalization: accelerating deep network training by reducing internal covariate shift",
      address: "https://arxiv.org/abs/1502.03167"),
    Reference(
      key: "jolicoeur2019", authors: ["Jolicoeur-Martineau, A."], year: "2019",
      title: "The relativistic discriminator: a key element missing from standard GAN",
      address: "https://arxiv.org/abs/1807.00734"),
    Reference(
      key: "kingma2015", authors: ["Kingma, D. P.", "Ba, J."], year: "2015",
      title: "Adam: a method for stochastic optimization", address: "https://arxiv.org/abs/1412.6980"),
    Reference(
      key: "kynkaanniemi2019",
      authors: ["Kynkäänniemi, T.", "Karras, T.", "Laine, S.", "Lehtinen, J.", "Aila, T."], year: "2019",
      title: "Improved precision and recall metric for assessing generative models",
      address: "https://arxiv.org/abs/1904.06991"),
    Reference(
      key: "lecun1998", authors: ["LeCun, Y.", "Cortes, C.", "Burges, C. J. C."], year: "1998",
      title: "The MNIST database of handwritten digits", address: "http://yann.lecun.com/exdb/mnist/"),
    Reference(
      key: "lim2017", authors: ["Lim, J. H.", "Ye, J. C."], year: "2017", title: "Geometric GAN",
      address: "https://arxiv.org/abs/1705.02894"),
    Reference(
      key: "lin2018", authors: ["Lin, Z.", "Khetan, A.", "Fanti, G.", "Oh, S."], year: "2018",
      title: "PacGAN: the power of two samples in generative adversarial networks",
      address: "https://arxiv.org/abs/1712.04086"),
    Reference(
      key: "lucic2018",
      authors: ["Lucic, M.", "Kurach, K.", "Michalski, M.", "Gelly, S.", "Bousquet, O."], year: "2018",
      title: "Are GANs created equal? A large-scale study",
      address: "https://arxiv.org/abs/1711.10337"),
    Reference(
      key: "mao2017",
      authors: ["Mao, X.", "Li, Q.", "Xie, H.", "Lau, R. Y. K.", "Wang, Z.", "Smolley, S. P."],
      year: "2017", title: "Least squares generative adversarial networks",
      address: "https://arxiv.org/abs/1611.04076"),
    Reference(
      key: "mescheder2018", authors: ["Mescheder, L.", "Geiger, A.", "Nowozin, S."], year: "2018",
      title: "Which training methods for GANs do actually converge?",
      address: "https://arxiv.org/abs/1801.04406"),
    Reference(
      key: "metz2017", authors: ["Metz, L.", "Poole, B.", "Pfau, D.", "Sohl-Dickstein, J."], year: "2017",
      title: "Unrolled generative adversarial networks", address: "https://arxiv.org/abs/1611.02163"),
    Reference(
      key: "miyato2018", authors: ["Miyato, T.", "Kataoka, T.", "Koyama, M.", "Yoshida, Y."],
      year: "2018", title: "Spectral normalization for generative adversarial networks",
      address: "https://arxiv.org/abs/1802.05957"),
    Reference(
      key: "srivastava2014",
      authors: ["Srivastava, N.", "Hinton, G.", "Krizhevsky, A.", "Sutskever, I.", "Salakhutdinov, R."],
      year: "2014",
      title: "Dropout: a simple way to prevent neural networks from overfitting",
      address: "https://jmlr.org/papers/v15/srivastava14a.html"),
    Reference(
      key: "srivastava2017",
      authors: ["Srivastava, A.", "Valkov, L.", "Russell, C.", "Gutmann, M. U.", "Sutton, C."], year: "2017",
      title: "VEEGAN: reducing mode collapse in GANs using implicit variational learning",
      address: "https://arxiv.org/abs/1705.07761"),
    Reference(
      key: "sun2020", authors: ["Sun, R.", "Fang, T.", "Schwing, A."], year: "2020",
      title: "Towards a better global loss landscape of GANs", address: "https://arxiv.org/abs/2011.04926"),
    Reference(
      key: "yazici2019",
      authors: [
        "Yazıcı, Y.", "Foo, C.-S.", "Winkler, S.", "Yap, K.-H.", "Piliouras, G.", "Chandrasekhar, V.",
      ], year: "2019", title: "The unusual effectiveness of averaging in GAN training",
      address: "https://arxiv.org/abs/1806.04498"),
  ]

  /// The five that the lessons go along with, and what those took from.
  private static let documents = [
    Reference(
      key: "cs231n", authors: ["Stanford University"], year: "2017",
      title: "CS231n, assignment 3: generative adversarial networks",
      address: "https://cs231n.github.io/assignments2017/assignment3/"),
    Reference(
      key: "egg2017", authors: ["Egg, A."], year: "2017", title: "GANs: Generative Adversarial Networks",
      address: "http://www.eggie5.com/125-gans-generative-adversarial-networks"),
    Reference(
      key: "fredriksson2018", authors: ["Fredriksson, C."], year: "2018",
      title: "Generative Adversarial Networks",
      address: "https://github.com/CarlFredriksson/gan_tensorflow"),
    Reference(
      key: "kristiadi2016", authors: ["Kristiadi, A."], year: "2016",
      title: "Generative Adversarial Nets in TensorFlow",
      address: "https://github.com/wiseodd/generative-models"),
    Reference(
      key: "renom", authors: ["ReNom"], year: "undated", title: "Tutorial: Generative adversarial networks",
      address: "https://www.renom.jp"),
    Reference(
      key: "shibuya2017", authors: ["Shibuya, N."], year: "2017",
      title: "Understanding Generative Adversarial Networks",
      address: "https://naokishibuya.medium.com/understanding-generative-adversarial-networks-4dafc963f2ef"),
  ]
}
