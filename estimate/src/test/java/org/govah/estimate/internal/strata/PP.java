package org.govah.estimate.internal.strata;
import java.util.*;
import org.govah.estimate.*;
public class PP {
  static StratumResult st(int place,double middle,double sd){ Random random=new Random(1000+place); double[] t=new double[4000];
    for(int i=0;i<t.length;){ double th=middle+sd*random.nextGaussian(); if(random.nextDouble()<1/(1+Math.exp(-th))) t[i++]=1e6*(1+Math.exp(th)); }
    Draws d=new Draws(Draws.Kind.POSTERIOR,t); return new StratumResult("S"+place,new TreeMap<>(),1000000,StratumStatus.ESTIMATED,Verdict.PUBLISHABLE,Optional.of(d.total(.95)),d,List.of()); }
  public static void main(String[] a){
    for(int S: new int[]{3,12,50,300}) for(double spread: new double[]{0,.3,1}) for(double sd: new double[]{.1,.5}){ Random r=new Random(7); List<StratumResult> l=new ArrayList<>(); for(int s=0;s<S;s++) l.add(st(s,.5+spread*r.nextGaussian(),sd));
      long t=System.nanoTime(); var p=PartialPooling.of(l,EstimateSettings.usual(1)); System.out.printf("S=%d spread %.1f sd %.1f rhat %.4f ess %.0f mean %s spread %s  %.2fs%n",S,spread,sd,p.report().gates().get(0).value(),p.report().gates().get(1).value(),p.report().mean().get().median(),p.report().spread().get(),(System.nanoTime()-t)/1e9); }
  }
}
