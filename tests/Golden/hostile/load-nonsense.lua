-- Nonsense as source.
function player_think()
  for i = 0, 255 do loadstring(string.char(i):rep(100)) loadstring("return " .. string.char(i)) end
  error("done")
end
